package dev.bespoke.processor.writer.endpoint;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import dev.bespoke.definitions.endpoint.EndpointRule;
import dev.bespoke.definitions.endpoint.EndpointRule.Condition;
import dev.bespoke.definitions.endpoint.EndpointRule.Failure;
import dev.bespoke.definitions.endpoint.EndpointRule.Group;
import dev.bespoke.definitions.endpoint.EndpointRule.Result;
import dev.bespoke.definitions.endpoint.Expression;
import dev.bespoke.definitions.endpoint.ExpressionKinds;
import dev.bespoke.processor.plan.NamingStrategy;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.endpoint.EndpointPlan;
import dev.bespoke.processor.plan.endpoint.References;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.writer.endpoint.Block.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes rules as nested ifs with early returns, group by group, method by method. */
final class RuleWriter {
  private final EndpointPlan plan;
  private final ParameterWriter parameters;
  private final List<MethodSpec> methods = new ArrayList<>();

  RuleWriter(EndpointPlan plan) {
    this.plan = plan;
    this.parameters = new ParameterWriter(plan);
  }

  /** The methods that the body calls. */
  List<MethodSpec> methods() {
    return methods;
  }

  /** The body of the method that begins. */
  CodeBlock writeAll() {
    Set<String> used = new HashSet<>();
    Block block = new Block(new ExpressionKinds(plan.rules()), used);
    parameters.putAll(block, Set.of());
    CodeBlock.Builder code = CodeBlock.builder();
    if (write(plan.rules().rules(), block, code)) {
      code.addStatement(
          "throw new $T($L)",
          RuntimeTypes.ENDPOINT_EXCEPTION,
          CodeBlock.literal(
              "The endpoint rules of "
                  + plan.serviceId()
                  + " have no endpoint for these settings. Check region and endpoint URL on the"
                  + " client's builder."));
    }
    return CodeBlock.builder()
        .add(parameters.declare(used, Set.of(), code.build()))
        .add(code.build())
        .build();
  }

  /** Writes rules one after the other; tells whether control can get past them. */
  private boolean write(List<EndpointRule> rules, Block block, CodeBlock.Builder code) {
    for (EndpointRule rule : rules) {
      if (!write(rule, block, code)) {
        return false;
      }
    }
    return true;
  }

  private boolean write(EndpointRule rule, Block outer, CodeBlock.Builder code) {
    List<CodeBlock> tests = new ArrayList<>();
    List<Expression> passed = new ArrayList<>();
    Block block = outer;
    int open = 0;
    for (Condition condition : rule.conditions()) {
      Expression expression = condition.expression();
      if (!condition.assign().isEmpty()) {
        if (!tests.isEmpty()) {
          block = open(tests, passed, block, code);
          open++;
        }
        declare(condition, block, code);
        expression = new Expression.Reference(condition.assign());
      }
      CodeBlock test = ConditionWriter.holds(expression, facts(passed, block));
      if (!ConditionWriter.isTrue(test)) {
        tests.add(test);
      }
      passed.add(expression);
    }
    if (!tests.isEmpty()) {
      block = open(tests, passed, block, code);
      open++;
    }
    boolean bodyCompletes = writeBody(rule, block, code);
    for (int i = 0; i < open; i++) {
      code.endControlFlow();
    }
    return open > 0 || bodyCompletes;
  }

  /** A block in which earlier tests of the same if have been passed. */
  private static Block facts(List<Expression> passed, Block block) {
    Block inner = block.inner();
    passed.forEach(expression -> ConditionWriter.learn(expression, inner));
    return inner;
  }

  private static Block open(
      List<CodeBlock> tests, List<Expression> passed, Block block, CodeBlock.Builder code) {
    code.beginControlFlow("if ($L)", CodeBlock.join(tests, "$W&& "));
    Block inner = facts(passed, block);
    tests.clear();
    passed.clear();
    return inner;
  }

  private static void declare(Condition condition, Block block, CodeBlock.Builder code) {
    Expression expression = condition.expression();
    CodeBlock value = ExpressionWriter.value(expression, block);
    boolean nullable = ExpressionWriter.isNullable(expression, block);
    Variable before = block.find(condition.assign());
    Variable variable =
        block.assign(
            condition.assign(),
            NamingStrategy.member(condition.assign()),
            expression,
            value,
            nullable);
    if (!variable.equals(before)) {
      code.addStatement(
          "$T $L = $L", JavaTypes.of(variable.kind(), nullable), variable.javaName(), value);
    }
  }

  private boolean writeBody(EndpointRule rule, Block block, CodeBlock.Builder code) {
    if (rule instanceof Failure failure) {
      code.addStatement(
          "throw new $T($L)",
          RuntimeTypes.ENDPOINT_EXCEPTION,
          ExpressionWriter.parts(failure.message(), block));
      return false;
    }
    if (rule instanceof Result result) {
      code.addStatement("return $L", ResultWriter.write(result, block));
      return false;
    }
    Group group = (Group) rule;
    String method = plan.methods().get(group);
    return method == null
        ? write(group.rules(), block, code)
        : writeMethod(method, group, block, code);
  }

  /** Writes a group as a method, and its call. */
  private boolean writeMethod(String name, Group group, Block block, CodeBlock.Builder code) {
    Set<String> referred = References.of(group.rules());
    Map<String, Variable> passed = new TreeMap<>(block.visible());
    passed.keySet().retainAll(referred);
    Set<String> present = new HashSet<>();
    for (String reference : referred) {
      Variable variable = block.find(reference);
      if (variable != null && block.isPresent(variable)) {
        present.add(reference);
      }
    }
    Set<String> used = new HashSet<>();
    Block root = new Block(block.kinds().inner(), used);
    parameters.putAll(root, present);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(PRIVATE, STATIC)
            .addParameter(RuntimeTypes.ENDPOINT_PARAMETERS, "parameters");
    List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of("parameters")));
    for (Variable variable : passed.values()) {
      boolean nullable = !present.contains(variable.name());
      root.put(
          new Variable(variable.name(), variable.javaName(), variable.kind(), "", nullable, false));
      method.addParameter(JavaTypes.of(variable.kind(), nullable), variable.javaName());
      arguments.add(CodeBlock.of("$L", variable.javaName()));
    }
    int at = methods.size(); // before those that it calls, as one reads
    CodeBlock.Builder body = CodeBlock.builder();
    boolean completes = write(group.rules(), root, body);
    if (completes) {
      body.addStatement("return null");
    }
    method
        .returns(completes ? JavaTypes.NULLABLE_ENDPOINT : RuntimeTypes.ENDPOINT)
        .addCode(parameters.declare(used, present, body.build()))
        .addCode(body.build());
    methods.add(at, method.build());
    CodeBlock call = CodeBlock.of("$L($L)", name, CodeBlock.join(arguments, ",$W"));
    if (!completes) {
      code.addStatement("return $L", call);
      return false;
    }
    String found = block.reserve("found");
    code.addStatement("$T $L = $L", JavaTypes.NULLABLE_ENDPOINT, found, call);
    code.beginControlFlow("if ($L != null)", found);
    code.addStatement("return $L", found);
    code.endControlFlow();
    return true;
  }
}
