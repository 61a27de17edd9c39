package dev.bespoke.processor.writer.path;

import dev.bespoke.processor.plan.path.PathNode;
import dev.bespoke.processor.source.CodeBlock;

/** Writes conditions: whether values are true or not empty. */
final class TruthWriter {
  private final PathWriter writer;
  private final Operand current;

  TruthWriter(PathWriter writer, Operand current) {
    this.writer = writer;
    this.current = current;
  }

  CodeBlock truth(PathNode node) {
    if (node instanceof PathNode.And and) {
      return both("&&", and.left(), and.right());
    } else if (node instanceof PathNode.Or or) {
      return both("||", or.left(), or.right());
    } else if (node instanceof PathNode.Not not) {
      return CodeBlock.of("!$L", PathWriter.grouped(truth(not.value())));
    } else if (node instanceof PathNode.Compare compare && !compare.comparison().ofEquality()) {
      return ordered(compare);
    } else if (node instanceof PathNode.Field field && field.hasPresence() && !current.nullable()) {
      return CodeBlock.of("!$L.isEmpty()", new MemberAccess(current, field.member()).value());
    }
    return writer.named(writer.value(node, current), VariableNames.of(node)).truth();
  }

  private CodeBlock ordered(PathNode.Compare compare) {
    Operand left = named(compare.left());
    Operand right = named(compare.right());
    return Comparisons.ordered(compare.comparison(), left, right);
  }

  private Operand named(PathNode node) {
    return writer.named(writer.value(node, current), VariableNames.of(node));
  }

  /** The second is evaluated only where it matters: it may end in an error. */
  private CodeBlock both(String operator, PathNode first, PathNode second) {
    CodeBlock left = truth(first);
    CodeBlock[] right = new CodeBlock[1];
    CodeBlock statements = writer.apart(() -> right[0] = truth(second));
    if (statements.isEmpty()) {
      return CodeBlock.of(
          "$L $L $L", operand(left, operator), operator, operand(right[0], operator));
    }
    String name = writer.newName("holds");
    boolean and = operator.equals("&&");
    writer
        .code()
        .addStatement("boolean $L = $L", name, left)
        .beginControlFlow(and ? "if ($L)" : "if (!$L)", name)
        .add(statements)
        .addStatement("$L = $L", name, right[0])
        .endControlFlow();
    return CodeBlock.of("$L", name);
  }

  private static CodeBlock operand(CodeBlock condition, String operator) {
    String other = operator.equals("&&") ? " || " : " && ";
    String text = condition.toString();
    return text.contains(other) || text.contains(" ? ")
        ? CodeBlock.of("($L)", condition)
        : condition;
  }
}
