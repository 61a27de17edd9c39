package dev.bespoke.processor.plan;

import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.declaration.RecordDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.plan.MethodPlan.Conversion;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueCopy.Called;
import dev.bespoke.processor.plan.ValueCopy.Converted;
import dev.bespoke.processor.plan.ValueCopy.EachOf;
import dev.bespoke.processor.plan.ValueCopy.EntriesOf;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins types of the user's with those of members, through lists and maps of any depth. */
final class ValueCopies {
  private final TypeNames types;
  private final UserRecords records;
  private final Direction direction;

  ValueCopies(TypeNames types, UserRecords records, Direction direction) {
    this.types = types;
    this.records = records;
    this.direction = direction;
  }

  /** How single values are copied: to members, or from them. */
  interface Direction {
    /** How a value that is no record is converted, or null where it can't. */
    @Nullable Conversion conversion(TypeName type, ValueType member);

    /** The method that copies a record; null where none can, which is reported, once. */
    @Nullable String method(RecordDeclaration record, StructurePlan structure);
  }

  /** Whether the types fit, so that what is wrong within a record is reported there. */
  boolean fit(TypeRef type, ValueType member) {
    if (conversion(type, member) != null
        || (records.of(type) != null && records.structure(member) != null)) {
      return true;
    }
    List<ValueType> parts = parts(type, member);
    for (int i = 0; i < parts.size(); i++) {
      if (!fit(argument(type, i), parts.get(i))) {
        return false;
      }
    }
    return !parts.isEmpty();
  }

  /** How a value of one becomes one of the other; null where it can't. */
  @Nullable ValueCopy plan(TypeRef type, ValueType member) {
    return fit(type, member) ? planned(type, member) : null;
  }

  private @Nullable ValueCopy planned(TypeRef type, ValueType member) {
    Conversion conversion = conversion(type, member);
    if (conversion != null) {
      return new Converted(conversion);
    }
    RecordDeclaration record = records.of(type);
    StructurePlan structure = records.structure(member);
    if (record != null && structure != null) {
      String method = direction.method(record, structure);
      return method == null ? null : new Called(method);
    }
    List<ValueCopy> copies = new ArrayList<>();
    for (ValueType part : parts(type, member)) {
      ValueCopy copy = planned(argument(type, copies.size()), part);
      if (copy == null) {
        return null;
      }
      copies.add(copy);
    }
    return copies.size() == 1
        ? new EachOf(copies.get(0))
        : new EntriesOf(copies.get(0), copies.get(1));
  }

  private @Nullable Conversion conversion(TypeRef type, ValueType member) {
    TypeName resolved = types.resolve(type);
    return resolved == null ? null : direction.conversion(resolved, member);
  }

  /** The types within a list or map that the other type's arguments stand for; none otherwise. */
  private static List<ValueType> parts(TypeRef type, ValueType member) {
    if (member instanceof ListOf list && is(type, "java.util.List", 1)) {
      return List.of(list.element());
    }
    return member instanceof MapOf map && is(type, "java.util.Map", 2)
        ? List.of(map.key(), map.value())
        : List.of();
  }

  private static boolean is(TypeRef type, String generic, int arguments) {
    return type instanceof TypeRef.Named named
        && named.is(generic)
        && named.arguments().size() == arguments;
  }

  private static TypeRef argument(TypeRef type, int index) {
    return ((TypeRef.Named) type).arguments().get(index);
  }
}
