package dev.bespoke.processor.plan.resource;

import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.IdentifierDeclaration;
import dev.bespoke.processor.plan.GivenMembers;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.MethodPlan.Binding;
import dev.bespoke.processor.plan.MethodPlan.Conversion;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the members that a resource's identifiers are passed as and read from. */
final class OwnIdentifiers implements GivenMembers {
  private final List<IdentifierDeclaration> identifiers;

  OwnIdentifiers(List<IdentifierDeclaration> identifiers) {
    this.identifiers = identifiers;
  }

  List<IdentifierDeclaration> declared() {
    return identifiers;
  }

  @Override
  public List<Binding> of(OperationPlan operation) {
    List<Binding> bindings = new ArrayList<>();
    for (IdentifierDeclaration identifier : identifiers) {
      MemberPlan member = input(identifier, operation.request());
      Conversion conversion = member == null ? null : conversion(identifier, member.type());
      if (member != null && conversion != null) {
        bindings.add(new Binding("this." + identifier.name(), member, conversion));
      }
    }
    return bindings;
  }

  /** The member of a request that takes the identifier, or null. */
  static @Nullable MemberPlan input(IdentifierDeclaration identifier, StructurePlan request) {
    return find(identifier, request, type -> conversion(identifier, type) != null);
  }

  /** The member of a request that is named like the identifier, whatever its type, or null. */
  static @Nullable MemberPlan namesake(IdentifierDeclaration identifier, StructurePlan request) {
    return find(identifier, request, type -> true);
  }

  /** Whether the identifier would fit the member if it returned the other type that it may. */
  static boolean fitsOtherwise(IdentifierDeclaration identifier, MemberPlan member) {
    IdentifierDeclaration other =
        new IdentifierDeclaration(
            identifier.name(),
            identifier.members(),
            identifier.named(),
            !identifier.integer(),
            identifier.location());
    return conversion(other, member.type()) != null;
  }

  /** The member of a response that holds the identifier, or null. */
  static @Nullable MemberPlan output(IdentifierDeclaration identifier, StructurePlan structure) {
    return find(identifier, structure, type -> holds(identifier, type));
  }

  /** Whether an operation hides the identifier from logs. */
  static boolean isSensitive(IdentifierDeclaration identifier, OperationPlan operation) {
    MemberPlan taken = input(identifier, operation.request());
    MemberPlan answered = output(identifier, operation.response());
    return (taken != null && taken.sensitive()) || (answered != null && answered.sensitive());
  }

  /** Whether an operation cannot do without the identifier, so that it must not be empty. */
  static boolean isRequired(IdentifierDeclaration identifier, OperationPlan operation) {
    MemberPlan taken = input(identifier, operation.request());
    return taken != null && isRequired(taken);
  }

  /** Whether an empty value would be refused, or would stand for something else in the URI. */
  static boolean isRequired(MemberPlan member) {
    return member.required() || member.location() != null;
  }

  private static @Nullable MemberPlan find(
      IdentifierDeclaration identifier, StructurePlan structure, Predicate<ValueType> fits) {
    for (Text name : identifier.members()) {
      for (MemberPlan member : structure.members()) {
        boolean same =
            member.name().equals(name.value())
                || (!identifier.named()
                    && (member.javaName().equals(name.value())
                        || member.name().equalsIgnoreCase(name.value())));
        if (same && fits.test(member.type())) {
          return member;
        }
      }
    }
    return null;
  }

  /** Whether a value of this type can be the identifier. */
  static boolean holds(IdentifierDeclaration identifier, @Nullable ValueType type) {
    return identifier.integer()
        ? isKind(type, Kind.INTEGER)
        : isKind(type, Kind.STRING) || type instanceof EnumRef;
  }

  /** Whether two resources are known by the same member. */
  static boolean same(IdentifierDeclaration one, IdentifierDeclaration other) {
    for (Text name : one.members()) {
      for (Text alias : other.members()) {
        boolean exact = one.named() && other.named();
        if (exact
            ? name.value().equals(alias.value())
            : name.value().equalsIgnoreCase(alias.value())) {
          return one.integer() == other.integer();
        }
      }
    }
    return false;
  }

  private static @Nullable Conversion conversion(IdentifierDeclaration identifier, ValueType type) {
    if (holds(identifier, type)) {
      return type instanceof EnumRef ? Conversion.STRING_TO_ENUM : Conversion.NONE;
    }
    if (type instanceof ListOf list
        && !(list.element() instanceof EnumRef)
        && holds(identifier, list.element())) {
      return Conversion.ITEM_TO_LIST;
    }
    return identifier.integer() && isKind(type, Kind.LONG) ? Conversion.INT_TO_LONG : null;
  }

  private static boolean isKind(@Nullable ValueType type, Kind kind) {
    return type instanceof Scalar scalar && scalar.kind() == kind;
  }
}
