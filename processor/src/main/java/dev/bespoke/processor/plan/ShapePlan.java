package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class to generate for a shape. */
public sealed interface ShapePlan {
  /** Its name. */
  ClassName className();

  /** The definition's documentation, in HTML; may be empty. */
  String documentation();

  /** A structure, a request or a response. */
  record StructurePlan(
      ClassName className,
      String documentation,
      Role role,
      List<MemberPlan> members,
      boolean written,
      boolean read,
      boolean checksRequired)
      implements ShapePlan {
    /** Copies the members. */
    public StructurePlan {
      members = List.copyOf(members);
    }

    /** The member of this name in the definition, or null. */
    public @Nullable MemberPlan member(String name) {
      for (MemberPlan member : members) {
        if (member.name().equals(name)) {
          return member;
        }
      }
      return null;
    }

    /** The members of the document. */
    public List<MemberPlan> bodyMembers() {
      return members.stream().filter(MemberPlan::inBody).toList();
    }
  }

  /** What a structure is for. */
  enum Role {
    /** Part of other shapes. */
    NESTED,
    /** One of a stream's events. */
    EVENT,
    /** An operation's input. */
    REQUEST,
    /** An operation's output. */
    RESPONSE
  }

  /** A union: exactly one of its members. */
  record UnionPlan(
      ClassName className,
      String documentation,
      List<Variant> variants,
      boolean written,
      boolean read,
      boolean checksRequired)
      implements ShapePlan {
    /** Copies the variants. */
    public UnionPlan {
      variants = List.copyOf(variants);
    }
  }

  /** A member of a union and the record that holds it. */
  record Variant(MemberPlan member, String recordName) {}

  /** An open enum. */
  record EnumPlan(ClassName className, String documentation, List<Constant> constants)
      implements ShapePlan {
    /** Copies the constants. */
    public EnumPlan {
      constants = List.copyOf(constants);
    }
  }

  /** A known value of an enum. */
  record Constant(String javaName, String value) {}

  /**
   * An exception for a modelled error.
   *
   * @param codes the spellings by which it is known
   * @param hidesMessage whether the service's message is sensitive
   */
  record ErrorPlan(
      ClassName className,
      String documentation,
      List<String> codes,
      ClassName superclass,
      List<MemberPlan> members,
      boolean hidesMessage,
      boolean retryable,
      boolean throttling)
      implements ShapePlan {
    /** Copies the lists. */
    public ErrorPlan {
      codes = List.copyOf(codes);
      members = List.copyOf(members);
    }
  }
}
