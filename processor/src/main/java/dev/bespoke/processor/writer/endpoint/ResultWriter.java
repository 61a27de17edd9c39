package dev.bespoke.processor.writer.endpoint;

import dev.bespoke.definitions.endpoint.AuthSchemeRule;
import dev.bespoke.definitions.endpoint.EndpointRule.Result;
import dev.bespoke.definitions.endpoint.Expression;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.source.CodeBlock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the endpoint that a rule finds. */
final class ResultWriter {
  private ResultWriter() {}

  static CodeBlock write(Result result, Block block) {
    CodeBlock.Builder code = CodeBlock.builder();
    // What a user gave precedes all paths; what the rules compute is used as it is.
    boolean given = result.url() instanceof Expression.Reference;
    code.add(
        "$T.$L($L)",
        RuntimeTypes.ENDPOINT,
        given ? "parse" : "at",
        ExpressionWriter.parts(result.url(), block));
    for (AuthSchemeRule scheme : result.authSchemes()) {
      code.add("\n.withAuthScheme($L)", scheme(scheme, block));
    }
    result
        .headers()
        .forEach(
            (name, values) -> {
              if (!values.isEmpty()) {
                code.add("\n.withHeader($L, $L)", CodeBlock.literal(name), joined(values, block));
              }
            });
    result
        .properties()
        .forEach(
            (name, value) ->
                code.add(
                    "\n.withProperty($L, $L)", CodeBlock.literal(name), property(value, block)));
    return code.build();
  }

  /** A header's values, as one: a list in one field. */
  private static CodeBlock joined(List<Expression> values, Block block) {
    CodeBlock all =
        values.stream()
            .map(value -> ExpressionWriter.value(value, block))
            .collect(CodeBlock.joining(", "));
    return values.size() == 1 ? all : CodeBlock.of("$T.join($S, $L)", String.class, ", ", all);
  }

  private static CodeBlock scheme(AuthSchemeRule scheme, Block block) {
    return CodeBlock.of(
        "new $T($L,$W$L,$W$L,$W$T.of($L),$W$L)",
        RuntimeTypes.AUTH_SCHEME,
        CodeBlock.literal(scheme.name()),
        orNull(scheme.signingName(), block),
        orNull(scheme.signingRegion(), block),
        List.class,
        scheme.signingRegionSet().stream()
            .map(region -> ExpressionWriter.value(region, block))
            .collect(CodeBlock.joining(", ")),
        scheme.disableDoubleEncoding());
  }

  private static CodeBlock orNull(@Nullable Expression expression, Block block) {
    return expression == null ? CodeBlock.of("null") : ExpressionWriter.value(expression, block);
  }

  private static CodeBlock property(Object value, Block block) {
    if (value instanceof List<?> list) {
      return CodeBlock.of(
          "$T.of($L)",
          List.class,
          list.stream().map(element -> property(element, block)).collect(CodeBlock.joining(", ")));
    }
    if (value instanceof Map<?, ?> map) {
      return CodeBlock.of(
          "$T.ofEntries($L)",
          Map.class,
          map.entrySet().stream()
              .map(
                  entry ->
                      CodeBlock.of(
                          "$T.entry($L, $L)",
                          Map.class,
                          CodeBlock.literal(String.valueOf(entry.getKey())),
                          property(entry.getValue(), block)))
              .collect(CodeBlock.joining(", ")));
    }
    return ExpressionWriter.value((Expression) value, block);
  }
}
