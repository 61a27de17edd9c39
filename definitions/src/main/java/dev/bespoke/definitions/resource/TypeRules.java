package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.BooleanDefinition;
import dev.bespoke.definitions.EnumDefinition;
import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.NumberDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StringDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.names.NameSuggestions;
import java.util.Map;

/** Which value may go where. */
final class TypeRules {
  private final Service service;
  private final Problems problems;

  TypeRules(Service service, Problems problems) {
    this.service = service;
    this.problems = problems;
  }

  /** An identifier goes to, or comes from, a text or a whole number. */
  void identifier(IdentifierDefinition identifier, String shape, String place) {
    boolean integer = identifier.type() == IdentifierDefinition.Type.INTEGER;
    if (integer ? !wholeNumber(shape) : !text(shape)) {
      problems.add(
          place,
          identifier.name()
              + " is "
              + (integer ? "a whole number" : "a text")
              + ", "
              + shape
              + " is not");
    }
  }

  /** A constant is one of the values that its member's shape has. */
  void constant(Object value, String shape, String place) {
    ShapeDefinition definition = service.shape(shape);
    boolean fits =
        value instanceof String
            ? text(shape)
            : value instanceof Long ? wholeNumber(shape) : definition instanceof BooleanDefinition;
    if (!fits) {
      problems.add(place, "\"" + value + "\" is not a value of " + shape);
    } else if (definition instanceof EnumDefinition enumeration
        && !enumeration.values().contains(value)) {
      problems.add(
          place,
          "\""
              + value
              + "\" is none of the values of "
              + shape
              + NameSuggestions.hint(String.valueOf(value), enumeration.values()));
    }
  }

  /** The two are the same shape or the same kind of scalar. */
  boolean same(String from, String to, String place) {
    if (compatible(from, to)) {
      return true;
    }
    problems.add(place, "is a " + from + ", not a " + to);
    return false;
  }

  /**
   * Data of a resource's shape, or of one that has members in common with it, all of them alike.
   */
  void data(PathTypes.Type data, String shape, Map<String, String> renamed, String place) {
    for (String from : data.shapes()) {
      if (!from.equals(shape)) {
        view(from, shape, renamed, place);
      }
    }
  }

  private void view(String from, String shape, Map<String, String> renamed, String place) {
    StructureDefinition source = service.structure(from);
    StructureDefinition target = service.structure(shape);
    if (source == null || target == null) {
      problems.add(place, "is a " + from + ", not a " + shape);
      return;
    }
    int common = 0;
    for (MemberDefinition member : target.members()) {
      MemberDefinition same = source.member(renamed.getOrDefault(member.name(), member.name()));
      if (same != null) {
        common++;
        if (!compatible(same.shape(), member.shape())) {
          problems.add(
              place,
              from
                  + "."
                  + same.name()
                  + " is a "
                  + same.shape()
                  + ", but "
                  + shape
                  + "."
                  + member.name()
                  + " a "
                  + member.shape());
        }
      }
    }
    for (Map.Entry<String, String> rename : renamed.entrySet()) {
      if (target.member(rename.getKey()) == null || source.member(rename.getValue()) == null) {
        problems.add(
            place + ".attributes." + rename.getKey(),
            "must name a member of " + shape + " and a member of " + from);
      }
    }
    if (common == 0) {
      problems.add(place, "is a " + from + ", which has nothing in common with " + shape);
    }
  }

  private boolean compatible(String from, String to) {
    if (from.equals(to) || (text(from) && text(to))) {
      return true;
    }
    ShapeDefinition source = service.shape(from);
    ShapeDefinition target = service.shape(to);
    if (source instanceof ListDefinition one && target instanceof ListDefinition other) {
      return same(one.member(), other.member());
    }
    if (source instanceof MapDefinition one && target instanceof MapDefinition other) {
      return same(one.key(), other.key()) && same(one.value(), other.value());
    }
    if (source instanceof NumberDefinition one && target instanceof NumberDefinition other) {
      return one.kind() == other.kind() || (wholeNumber(from) && wholeNumber(to));
    }
    return source.getClass() == target.getClass() && service.structure(from) == null;
  }

  /** Whether elements are of one Java type: they are not converted. */
  private boolean same(MemberDefinition from, MemberDefinition to) {
    ShapeDefinition source = service.shape(from.shape());
    ShapeDefinition target = service.shape(to.shape());
    return from.shape().equals(to.shape())
        || (source instanceof StringDefinition && target instanceof StringDefinition)
        || (source instanceof ListDefinition one
            && target instanceof ListDefinition other
            && same(one.member(), other.member()));
  }

  private boolean text(String shape) {
    ShapeDefinition definition = service.shape(shape);
    return definition instanceof StringDefinition || definition instanceof EnumDefinition;
  }

  private boolean wholeNumber(String shape) {
    return service.shape(shape) instanceof NumberDefinition number
        && (number.kind() == NumberDefinition.Kind.INTEGER
            || number.kind() == NumberDefinition.Kind.LONG);
  }
}
