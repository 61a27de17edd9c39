package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.declaration.MethodDeclaration.ParameterDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the member that a parameter or component stands for, and says what is wrong with it. */
public final class Members {
  private Members() {}

  /** The member: by the name that {@code @Member} gives, else by the Java or wire name. */
  static @Nullable MemberPlan find(StructurePlan structure, ParameterDeclaration parameter) {
    for (MemberPlan member : structure.members()) {
      if (parameter.member().equals(member.name())
          || (!parameter.named()
              && (parameter.member().equals(member.javaName())
                  || parameter.member().equalsIgnoreCase(member.name())))) {
        return member;
      }
    }
    return null;
  }

  /** The members that a caller has to give, but for those that are bound. */
  static List<MemberPlan> missing(StructurePlan structure, Set<MemberPlan> bound) {
    return structure.members().stream()
        .filter(m -> m.required() && !m.definition().idempotencyToken() && !bound.contains(m))
        .toList();
  }

  /** Reports that a parameter or component names no member of what is called {@code owner}. */
  static void reportUnknown(
      ParameterDeclaration parameter,
      String owner,
      StructurePlan structure,
      Diagnostics diagnostics) {
    List<String> known =
        structure.members().stream()
            .map(parameter.named() ? MemberPlan::name : MemberPlan::javaName)
            .toList();
    diagnostics.add(
        DiagnosticCode.UNKNOWN_MEMBER,
        parameter.location(),
        owner,
        parameter.member(),
        NameSuggestions.didYouMean(parameter.member(), known) + nameless(parameter));
  }

  private static String nameless(ParameterDeclaration parameter) {
    return !parameter.named() && parameter.member().matches("arg[0-9]+")
        ? " So parameters are called whose names the class file lacks: compile it with -parameters,"
            + " or add @Member."
        : "";
  }

  /** Reports a type in which a name is neither generated nor on the class path. */
  static void reportUnresolved(
      TypeRef type, SourceLocation location, TypeNames types, Diagnostics diagnostics) {
    if (types.unknown(type) instanceof TypeRef.Named missing) {
      String name = missing.name();
      if (missing.generated()) {
        diagnostics.add(
            DiagnosticCode.FOREIGN_SHAPE, location, missing.simpleName(), name, types.own(missing));
        return;
      }
      diagnostics.addUnresolved(
          location, name, NameSuggestions.nearest(name, types.generatedNames()));
    } else {
      diagnostics.add(
          DiagnosticCode.UNSUPPORTED,
          location,
          "\"" + type + "\", which leaves a type open,",
          "name the type");
    }
  }

  /** Whether a type is missing, which is reported. */
  static boolean reportMissing(
      TypeRef type, SourceLocation location, TypeNames types, Diagnostics diagnostics) {
    boolean missing = types.unknown(type) instanceof TypeRef.Named;
    if (missing) {
      reportUnresolved(type, location, types, diagnostics);
    }
    return missing;
  }

  /** Reports a type that does not fit its member's. */
  static void reportWrongType(
      ParameterDeclaration parameter,
      MemberPlan member,
      StructurePlan structure,
      Diagnostics diagnostics) {
    diagnostics.add(
        DiagnosticCode.WRONG_TYPE,
        parameter.location(),
        parameter.name(),
        parameter.type(),
        member.name(),
        structure.className().simpleName(),
        describe(member.type().javaType()));
  }

  /** A type as a user would write it. */
  public static String describe(TypeName type) {
    if (type instanceof ClassName name) {
      return String.join(".", name.simpleNames());
    }
    if (type instanceof ParameterizedTypeName generic) {
      StringBuilder text = new StringBuilder(describe(generic.rawType()));
      String separator = "<";
      for (TypeName argument : generic.typeArguments()) {
        text.append(separator).append(describe(argument));
        separator = ", ";
      }
      return text.append('>').toString();
    }
    return type.toString();
  }
}
