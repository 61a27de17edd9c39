package dev.bespoke.processor.writer.endpoint;

import dev.bespoke.definitions.endpoint.EndpointParameter;
import dev.bespoke.definitions.endpoint.ExpressionKinds;
import dev.bespoke.processor.plan.NamingStrategy;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.endpoint.EndpointPlan;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.writer.endpoint.Block.Variable;
import java.util.Objects;
import java.util.Set;

/** Writes where the parameters of rules come from: settings, operations, the client's builder. */
final class ParameterWriter {
  private final EndpointPlan plan;

  ParameterWriter(EndpointPlan plan) {
    this.plan = plan;
  }

  /** Makes all parameters known in a method's block; those named {@code present} are not null. */
  void putAll(Block block, Set<String> present) {
    block.reserve("parameters");
    block.reserve("settings");
    for (EndpointParameter parameter : plan.rules().parameters()) {
      if (plan.used().contains(parameter.name())) {
        block.put(
            new Variable(
                parameter.name(),
                block.reserve(NamingStrategy.member(parameter.name())),
                parameter.type(),
                "",
                isNullable(parameter) && !present.contains(parameter.name()),
                true));
      }
    }
  }

  /** Declares the parameters that a method uses; those named {@code present} are not null. */
  CodeBlock declare(Set<String> used, Set<String> present, CodeBlock body) {
    CodeBlock.Builder code = CodeBlock.builder();
    Block names = new Block(new ExpressionKinds(plan.rules()), Set.of());
    putAll(names, present);
    boolean settings = body.toString().contains("settings.partitions()");
    for (EndpointParameter parameter : plan.rules().parameters()) {
      if (used.contains(parameter.name())) {
        CodeBlock source = source(parameter);
        settings |= source.toString().contains("settings.");
        boolean nullable = isNullable(parameter);
        boolean proven = nullable && present.contains(parameter.name());
        code.addStatement(
            "$T $L = $L",
            JavaTypes.of(parameter.type(), nullable && !proven),
            Objects.requireNonNull(names.find(parameter.name())).javaName(),
            proven ? CodeBlock.of("$T.requireNonNull($L)", Objects.class, source) : source);
      }
    }
    CodeBlock.Builder all = CodeBlock.builder();
    if (settings) {
      all.addStatement("$T settings = parameters.settings()", RuntimeTypes.ENDPOINT_SETTINGS);
    }
    return all.add(code.build()).build();
  }

  private static boolean isNullable(EndpointParameter parameter) {
    if (parameter.defaultValue() != null) {
      return false;
    }
    return !BuiltIns.isAlwaysThere(parameter);
  }

  /** What the value is computed by. */
  private static CodeBlock source(EndpointParameter parameter) {
    CodeBlock value = BuiltIns.setting(parameter);
    if (value == null) {
      String accessor =
          switch (parameter.type()) {
            case BOOLEAN -> "flag";
            case STRINGS -> "list";
            default -> "get";
          };
      value = CodeBlock.of("parameters.$L($S)", accessor, BuiltIns.requestParameter(parameter));
    } else if (BuiltIns.isAlwaysThere(parameter)) {
      return value;
    }
    return parameter.defaultValue() == null ? value : orElse(value, parameter.defaultValue());
  }

  private static CodeBlock orElse(CodeBlock value, Object other) {
    return CodeBlock.of(
        "$T.requireNonNullElse($L, $L)", Objects.class, value, ClientParameters.constant(other));
  }
}
