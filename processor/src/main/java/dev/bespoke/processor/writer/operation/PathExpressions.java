package dev.bespoke.processor.writer.operation;

import com.palantir.javapoet.CodeBlock;
import dev.bespoke.processor.plan.MemberPath;
import java.util.ArrayList;
import java.util.List;

/** Writes paths as chains of accessors that stop at null. */
final class PathExpressions {
  private PathExpressions() {}

  /** An expression for the value at the path's end, null where a step on the way has none. */
  static CodeBlock of(MemberPath path, String start) {
    CodeBlock first = single(path, start);
    if (path.alternative() == null) {
      return first;
    }
    CodeBlock second = of(path.alternative(), start);
    return CodeBlock.of(
        "$L != null\n? $L\n: $L", parenthesized(first), first, parenthesized(second));
  }

  private static CodeBlock single(MemberPath path, String start) {
    List<String> guards = new ArrayList<>();
    String value = start;
    for (int i = 0; i < path.steps().size(); i++) {
      MemberPath.Step step = path.steps().get(i);
      if (step instanceof MemberPath.Field field) {
        value = value + "." + field.member().javaName() + "()";
        boolean last = i == path.steps().size() - 1;
        if (!last && !field.member().type().isCollection()) {
          guards.add(value + " == null");
        }
      } else if (step instanceof MemberPath.Last) {
        guards.add(value + ".isEmpty()");
        value = value + ".get(" + value + ".size() - 1)";
      } else {
        throw new IllegalArgumentException("pages and waiters have no such step: " + step);
      }
    }
    return guards.isEmpty()
        ? CodeBlock.of("$L", value)
        : CodeBlock.of("$L ? null : $L", String.join(" || ", guards), value);
  }

  private static CodeBlock parenthesized(CodeBlock expression) {
    return expression.toString().contains(" ? ") ? CodeBlock.of("($L)", expression) : expression;
  }
}
