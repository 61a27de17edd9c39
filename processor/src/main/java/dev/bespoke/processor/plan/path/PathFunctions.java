package dev.bespoke.processor.plan.path;

import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.path.PathNode.Function;
import java.util.List;
import java.util.Locale;

/** Checks the arguments of functions (JMESPath, "Built-in functions"). */
final class PathFunctions {
  private PathFunctions() {}

  static PathNode call(String name, List<PathNode> arguments) {
    Function function = function(name);
    int count = arguments.size();
    boolean fits =
        switch (function) {
          case LENGTH, KEYS, VALUES -> count == 1;
          case CONTAINS, STARTS_WITH, ENDS_WITH, JOIN -> count == 2;
          case NOT_NULL -> count > 0;
        };
    if (!fits) {
      throw new PathException("the function " + name + " has " + count + " arguments");
    }
    ValueType first = arguments.get(0).type();
    ValueType type =
        switch (function) {
          case LENGTH -> {
            require(first.isCollection() || PathTypes.isText(first), name, first);
            yield new Scalar(Kind.INTEGER);
          }
          case CONTAINS -> {
            checkContains(name, first, arguments.get(1).type());
            yield PathNode.BOOLEAN;
          }
          case KEYS -> PathNode.listOf(map(name, first).key(), false);
          case VALUES -> PathNode.listOf(map(name, first).value(), map(name, first).sparse());
          case STARTS_WITH, ENDS_WITH -> {
            require(PathTypes.isText(first), name, first);
            ValueType second = arguments.get(1).type();
            require(PathTypes.isText(second), name, second);
            yield PathNode.BOOLEAN;
          }
          case JOIN -> {
            require(PathTypes.isText(first), name, first);
            ValueType second = arguments.get(1).type();
            require(second instanceof ListOf of && PathTypes.isString(of.element()), name, second);
            yield PathTypes.STRING;
          }
          case NOT_NULL -> common(arguments);
        };
    return new PathNode.Call(function, type, List.copyOf(arguments));
  }

  private static Function function(String name) {
    for (Function function : Function.values()) {
      if (function.name().toLowerCase(Locale.ROOT).equals(name)) {
        return function;
      }
    }
    throw new PathException("the function " + name + " is not supported");
  }

  /** The type of each of several values. */
  static ValueType common(List<PathNode> values) {
    ValueType type = values.get(0).type();
    for (PathNode value : values) {
      type = PathTypes.common(type, value.type());
    }
    return type;
  }

  private static void checkContains(String name, ValueType in, ValueType what) {
    if (in instanceof ListOf list) {
      require(PathTypes.comparable(list.element(), what), name, what);
    } else {
      require(PathTypes.isText(in), name, in);
      require(PathTypes.isText(what), name, what);
    }
  }

  private static MapOf map(String name, ValueType type) {
    if (type instanceof MapOf map) {
      return map;
    }
    throw refused(name, type);
  }

  private static void require(boolean fits, String name, ValueType type) {
    if (!fits) {
      throw refused(name, type);
    }
  }

  private static PathException refused(String name, ValueType type) {
    return new PathException(
        "the function " + name + " does not take " + PathTypes.describe(type) + " there");
  }
}
