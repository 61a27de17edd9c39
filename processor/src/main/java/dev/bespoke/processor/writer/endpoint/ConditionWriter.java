package dev.bespoke.processor.writer.endpoint;

import dev.bespoke.definitions.endpoint.Expression;
import dev.bespoke.definitions.endpoint.Expression.Call;
import dev.bespoke.definitions.endpoint.Expression.Literal;
import dev.bespoke.definitions.endpoint.Expression.Reference;
import dev.bespoke.processor.source.CodeBlock;
import java.util.Objects;

/** Writes expressions as tests: whether they have a value, and not the value false. */
final class ConditionWriter {
  private static final CodeBlock TRUE = CodeBlock.of("true");

  private ConditionWriter() {}

  /** The test. */
  static CodeBlock holds(Expression expression, Block block) {
    return test(expression, true, block);
  }

  /** Whether a test is always passed. */
  static boolean isTrue(CodeBlock test) {
    return test.equals(TRUE);
  }

  /** Notes what is known where an expression holds. */
  static void learn(Expression expression, Block block) {
    if (expression instanceof Reference reference) {
      block.setPresent(reference.name());
    } else if (expression instanceof Call call) {
      Expression first = call.arguments().get(0);
      switch (call.function()) {
        case IS_SET, STRING_EQUALS, BOOLEAN_EQUALS -> {
          for (Expression argument : call.arguments()) {
            if (argument instanceof Reference) {
              learn(argument, block);
            }
          }
        }
        case IS_VALID_HOST_LABEL, IS_VIRTUAL_HOSTABLE_S3_BUCKET -> {
          if (first instanceof Reference) {
            learn(first, block);
          }
        }
        case NOT -> learnFromFailure(first, block);
        default -> {
          // No more is known than that there is a value.
        }
      }
    }
  }

  /** {@code not(not(isSet(x)))}. */
  private static void learnFromFailure(Expression expression, Block block) {
    if (expression instanceof Call call
        && call.function() == dev.bespoke.definitions.endpoint.Function.NOT) {
      learn(call.arguments().get(0), block);
    }
  }

  /** Whether the expression, a boolean, holds where {@code positive}; does not hold, else. */
  private static CodeBlock test(Expression expression, boolean positive, Block block) {
    boolean isBoolean = ExpressionWriter.isBoolean(expression, block);
    if (!isBoolean || !(expression instanceof Call call) || !isTest(call)) {
      boolean nullable = ExpressionWriter.isNullable(expression, block);
      if (!isBoolean) {
        return isPresent(expression, nullable, positive, block);
      }
      if (expression instanceof Literal literal) {
        return CodeBlock.of("$L", literal.value().equals(positive));
      }
      CodeBlock value = ExpressionWriter.value(expression, block);
      return nullable
          ? CodeBlock.of("$L$T.TRUE.equals($L)", positive ? "" : "!", Boolean.class, value)
          : CodeBlock.of("$L$L", positive ? "" : "!", value);
    }
    Expression first = call.arguments().get(0);
    return switch (call.function()) {
      case IS_SET -> isPresent(first, ExpressionWriter.isNullable(first, block), positive, block);
      case NOT -> test(first, !positive, block);
      case BOOLEAN_EQUALS -> booleanEquals(first, call.arguments().get(1), positive, block);
      case STRING_EQUALS -> stringEquals(first, call.arguments().get(1), positive, block);
      case IS_VALID_HOST_LABEL ->
          negated(positive, ExpressionWriter.library("isHostLabel", call, block));
      default ->
          negated(positive, ExpressionWriter.library("isVirtualHostableBucket", call, block));
    };
  }

  private static boolean isTest(Call call) {
    return ExpressionWriter.isTest(call.function());
  }

  private static CodeBlock isPresent(
      Expression expression, boolean nullable, boolean positive, Block block) {
    if (!nullable) {
      return positive ? TRUE : CodeBlock.of("false");
    }
    return CodeBlock.of(
        "$L $L null", ExpressionWriter.value(expression, block), positive ? "!=" : "==");
  }

  private static CodeBlock booleanEquals(
      Expression left, Expression right, boolean positive, Block block) {
    if (left instanceof Literal && !(right instanceof Literal)) {
      return booleanEquals(right, left, positive, block);
    }
    if (!(right instanceof Literal literal)) {
      CodeBlock test =
          CodeBlock.of(
              "$T.equals($L, $L)",
              Objects.class,
              ExpressionWriter.value(left, block),
              ExpressionWriter.value(right, block));
      return negated(positive, test);
    }
    boolean wanted = Boolean.TRUE.equals(literal.value());
    if (ExpressionWriter.isNullable(left, block)) {
      return negated(
          positive,
          CodeBlock.of(
              "$T.$L.equals($L)",
              Boolean.class,
              wanted ? "TRUE" : "FALSE",
              ExpressionWriter.value(left, block)));
    }
    return test(left, positive == wanted, block);
  }

  private static CodeBlock stringEquals(
      Expression left, Expression right, boolean positive, Block block) {
    if (right instanceof Literal && !(left instanceof Literal)) {
      return stringEquals(right, left, positive, block);
    }
    CodeBlock one = ExpressionWriter.value(left, block);
    CodeBlock other = ExpressionWriter.value(right, block);
    return negated(
        positive,
        ExpressionWriter.isNullable(left, block)
            ? CodeBlock.of("$T.equals($L, $L)", Objects.class, one, other)
            : CodeBlock.of("$L.equals($L)", one, other));
  }

  private static CodeBlock negated(boolean positive, CodeBlock test) {
    return positive ? test : CodeBlock.of("!$L", test);
  }
}
