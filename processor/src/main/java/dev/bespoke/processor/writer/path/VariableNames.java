package dev.bespoke.processor.writer.path;

import dev.bespoke.processor.plan.NamingStrategy;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.plan.path.PathNode;

/** What a person would call values. */
final class VariableNames {
  private VariableNames() {}

  /** The name of an element of this type. */
  static String ofElement(ValueType type) {
    if (type instanceof StructureRef ref) {
      return NamingStrategy.member(ref.javaType().simpleName());
    }
    return type instanceof EnumRef ref
        ? NamingStrategy.member(ref.javaType().simpleName())
        : "element";
  }

  /** What a person would call the value. */
  static String of(PathNode node) {
    if (node instanceof PathNode.Field field) {
      return field.member().javaName();
    } else if (node instanceof PathNode.Then then) {
      return of(then.right());
    } else if (node instanceof PathNode.Each each) {
      return of(each.right() instanceof PathNode.Current ? each.list() : each.right());
    } else if (node instanceof PathNode.Filter filter) {
      return of(filter.list());
    } else if (node instanceof PathNode.Flatten flatten) {
      return of(flatten.list());
    } else if (node instanceof PathNode.Index) {
      return "element";
    }
    return "value";
  }
}
