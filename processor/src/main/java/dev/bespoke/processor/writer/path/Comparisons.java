package dev.bespoke.processor.writer.path;

import dev.bespoke.processor.plan.path.PathNode.Comparison;
import dev.bespoke.processor.plan.path.PathTypes;
import dev.bespoke.processor.source.CodeBlock;
import java.math.BigDecimal;
import java.util.Objects;

/** Comparisons of values as JMESPath compares them, in Java. */
public final class Comparisons {
  private Comparisons() {}

  /** Whether two values are equal, null only to null. */
  public static CodeBlock equal(Operand left, Operand right) {
    if (PathTypes.isText(left.type())) {
      return equalTexts(left, right);
    }
    if (isLiteral(left) && !right.primitive()) {
      return CodeBlock.of("$T.$L.equals($L)", Boolean.class, constant(left), right.code());
    }
    if (isLiteral(right) && !left.primitive()) {
      return equal(right, left);
    }
    if (!left.nullable() && !right.nullable()) {
      return compared(Comparison.EQUAL, left, right);
    }
    boolean same = left.type().javaType().equals(right.type().javaType()) && !left.big();
    if (same && !left.primitive() && !right.primitive()) {
      return CodeBlock.of("$T.equals($L, $L)", Objects.class, left.code(), right.code());
    }
    CodeBlock compared = compared(Comparison.EQUAL, left, right);
    if (left.nullable() && right.nullable()) {
      return CodeBlock.of(
          "($1L == null ? $2L == null : $2L != null && $3L)", left.code(), right.code(), compared);
    }
    return CodeBlock.of("$L != null && $L", (left.nullable() ? left : right).code(), compared);
  }

  private static boolean isLiteral(Operand value) {
    String code = value.code().toString();
    return code.equals("true") || code.equals("false");
  }

  private static String constant(Operand literal) {
    return literal.code().toString().equals("true") ? "TRUE" : "FALSE";
  }

  private static CodeBlock equalTexts(Operand left, Operand right) {
    if (left.nullable() && right.nullable()) {
      return CodeBlock.of("$T.equals($L, $L)", Objects.class, left.text(), right.text());
    }
    Operand sure = right.nullable() ? left : right;
    Operand other = right.nullable() ? right : left;
    return CodeBlock.of("$L.equals($L)", sure.text(), other.text());
  }

  /** How two values compare that are not null. */
  static CodeBlock compared(Comparison comparison, Operand left, Operand right) {
    if (left.big() || right.big()) {
      return CodeBlock.of(
          "$L.compareTo($L) $L 0", decimal(left), decimal(right), comparison.operator());
    }
    boolean boxed = !left.primitive() && !right.primitive() && comparison.ofEquality();
    return CodeBlock.of(
        boxed ? "$L.doubleValue() $L $L.doubleValue()" : "$L $L $L",
        grouped(left),
        comparison.operator(),
        grouped(right));
  }

  /** An operand that may be a comparison itself. */
  private static CodeBlock grouped(Operand operand) {
    return operand.primitive() ? PathWriter.grouped(operand.code()) : operand.code();
  }

  private static CodeBlock decimal(Operand number) {
    return CodeBlock.of("new $T($T.valueOf($L))", BigDecimal.class, String.class, number.code());
  }

  /** Whether values have an order that at least one of them, null, may lack. */
  static CodeBlock ordered(Comparison comparison, Operand left, Operand right) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (left.nullable()) {
      code.add("$L != null && ", left.code());
    }
    if (right.nullable()) {
      code.add("$L != null && ", right.code());
    }
    return code.add(compared(comparison, left, right)).build();
  }
}
