package dev.bespoke.processor.writer.endpoint;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.endpoint.Expression;
import dev.bespoke.definitions.endpoint.Expression.Attribute;
import dev.bespoke.definitions.endpoint.Expression.Call;
import dev.bespoke.definitions.endpoint.Expression.Literal;
import dev.bespoke.definitions.endpoint.Expression.Reference;
import dev.bespoke.definitions.endpoint.Expression.Template;
import dev.bespoke.definitions.endpoint.Function;
import dev.bespoke.definitions.endpoint.ValueKind;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.source.CodeBlock;
import java.util.List;
import java.util.Objects;

/** Writes what rules compute as Java expressions. */
final class ExpressionWriter {
  private static final ClassName FUNCTIONS = RuntimeTypes.ENDPOINT_FUNCTIONS;

  private ExpressionWriter() {}

  /** The value; null in Java where it is absent. */
  static CodeBlock value(Expression expression, Block block) {
    if (expression instanceof Literal literal) {
      return literal.value() instanceof String text
          ? CodeBlock.literal(text)
          : CodeBlock.of("$L", literal.value());
    }
    if (expression instanceof Reference reference) {
      return CodeBlock.of("$L", block.use(reference.name()).javaName());
    }
    if (expression instanceof Template template) {
      return CodeBlock.of("$T.join($L)", FUNCTIONS, parts(template, block));
    }
    if (expression instanceof Attribute attribute) {
      return attribute(attribute, block);
    }
    Call call = (Call) expression;
    List<Expression> arguments = call.arguments();
    return switch (call.function()) {
      case SUBSTRING -> library("substring", call, block);
      case SPLIT -> library("split", call, block);
      case COALESCE -> library("coalesce", call, block);
      case PARSE_URL ->
          CodeBlock.of("$T.parse($L)", RuntimeTypes.ENDPOINT_URL, joined(call, block));
      case PARSE_ARN -> CodeBlock.of("$T.parse($L)", RuntimeTypes.ARN, joined(call, block));
      case URI_ENCODE ->
          CodeBlock.of("$T.encode($L)", RuntimeTypes.URI_ENCODER, joined(call, block));
      case PARTITION -> CodeBlock.of("settings.partitions().of($L)", joined(call, block));
      case ITE -> {
        boolean boxed = isBoolean(call, block) && isNullable(call, block);
        yield CodeBlock.of(
            "($L ? $L : $L)",
            ConditionWriter.holds(arguments.get(0), block),
            branch(arguments.get(1), boxed, block),
            branch(arguments.get(2), boxed, block));
      }
      default -> ConditionWriter.holds(expression, block);
    };
  }

  /** Java takes an absent branch for a {@code boolean} where the other is one. */
  private static CodeBlock branch(Expression expression, boolean boxed, Block block) {
    CodeBlock value = value(expression, block);
    return boxed && !isNullable(expression, block)
        ? CodeBlock.of("$T.valueOf($L)", Boolean.class, value)
        : value;
  }

  /** The parts of a text, as arguments of a method that joins them. */
  static CodeBlock parts(Expression expression, Block block) {
    if (expression instanceof Template template) {
      return template.parts().stream()
          .map(part -> value(part, block))
          .collect(CodeBlock.joining(",$W"));
    }
    return value(expression, block);
  }

  static CodeBlock library(String method, Call call, Block block) {
    return CodeBlock.of("$T.$L($L)", FUNCTIONS, method, joined(call, block));
  }

  private static CodeBlock joined(Call call, Block block) {
    return call.arguments().stream()
        .map(argument -> value(argument, block))
        .collect(CodeBlock.joining(",$W"));
  }

  private static CodeBlock attribute(Attribute attribute, Block block) {
    CodeBlock of = value(attribute.of(), block);
    String accessor =
        attribute.property().equals("supportsFIPS") ? "supportsFips" : attribute.property();
    CodeBlock whole =
        accessor.isEmpty()
            ? of
            : isNullable(attribute.of(), block)
                ? CodeBlock.of(
                    "$T.attribute($L, $T::$L)",
                    FUNCTIONS,
                    of,
                    JavaTypes.of(block.kind(attribute.of()), false),
                    accessor)
                : CodeBlock.of("$L.$L()", of, accessor);
    return attribute.index() < 0
        ? whole
        : CodeBlock.of("$T.element($L, $L)", FUNCTIONS, whole, attribute.index());
  }

  /** Whether the value can be absent. */
  static boolean isNullable(Expression expression, Block block) {
    if (expression instanceof Reference reference) {
      return !block.isPresent(Objects.requireNonNull(block.find(reference.name())));
    }
    if (expression instanceof Attribute attribute) {
      return attribute.index() >= 0 || isNullable(attribute.of(), block);
    }
    if (!(expression instanceof Call call)) {
      return false;
    }
    List<Expression> arguments = call.arguments();
    return switch (call.function()) {
      case SUBSTRING, PARSE_URL, PARSE_ARN -> true;
      case COALESCE -> arguments.stream().allMatch(argument -> isNullable(argument, block));
      case ITE -> isNullable(arguments.get(1), block) || isNullable(arguments.get(2), block);
      default -> false;
    };
  }

  static boolean isBoolean(Expression expression, Block block) {
    return block.kind(expression) == ValueKind.BOOLEAN;
  }

  /** Whether the function answers with true or false by itself. */
  static boolean isTest(Function function) {
    return switch (function) {
      case IS_SET,
          NOT,
          STRING_EQUALS,
          BOOLEAN_EQUALS,
          IS_VALID_HOST_LABEL,
          IS_VIRTUAL_HOSTABLE_S3_BUCKET ->
          true;
      default -> false;
    };
  }
}
