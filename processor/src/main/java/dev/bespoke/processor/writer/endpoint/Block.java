package dev.bespoke.processor.writer.endpoint;

import dev.bespoke.definitions.endpoint.Expression;
import dev.bespoke.definitions.endpoint.ExpressionKinds;
import dev.bespoke.definitions.endpoint.ValueKind;
import dev.bespoke.processor.source.CodeBlock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of one block of Java, and which of them are known not to be null in there. */
final class Block {
  private final @Nullable Block parent;
  private final ExpressionKinds kinds;
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Set<String> present = new HashSet<>();
  private final Set<String> usedParameters;
  private final Set<String> javaNames = new HashSet<>();

  /**
   * A value that has a name in the rules, and one in Java.
   *
   * @param code what it was computed by; empty for a parameter of the method
   * @param nullable whether it can be null where nothing else is known
   */
  record Variable(
      String name, String javaName, ValueKind kind, String code, boolean nullable, boolean rule) {}

  /** The block of a method. */
  Block(ExpressionKinds kinds, Set<String> usedParameters) {
    this(null, kinds, usedParameters);
  }

  private Block(@Nullable Block parent, ExpressionKinds kinds, Set<String> usedParameters) {
    this.parent = parent;
    this.kinds = kinds;
    this.usedParameters = usedParameters;
  }

  Block inner() {
    return new Block(this, kinds.inner(), usedParameters);
  }

  ValueKind kind(Expression expression) {
    return kinds.of(expression);
  }

  ExpressionKinds kinds() {
    return kinds;
  }

  /** Makes a variable known under its name in the rules. */
  void put(Variable variable) {
    variables.put(variable.name(), variable);
    javaNames.add(variable.javaName());
  }

  /** Reserves the name of a variable that the rules do not know. */
  String reserve(String wanted) {
    String name = wanted;
    for (int i = 2; isTaken(name); i++) {
      name = wanted + i;
    }
    javaNames.add(name);
    return name;
  }

  /** Gives the value of an expression a name; the variable that has it already is found again. */
  Variable assign(
      String name, String javaName, Expression expression, CodeBlock code, boolean nullable) {
    Variable visible = find(name);
    if (visible != null && visible.code().equals(code.toString())) {
      return visible;
    }
    kinds.assign(name, expression);
    Variable variable =
        new Variable(
            name, reserve(javaName), kinds.of(expression), code.toString(), nullable, false);
    variables.put(name, variable);
    return variable;
  }

  private boolean isTaken(String javaName) {
    return javaNames.contains(javaName) || (parent != null && parent.isTaken(javaName));
  }

  /** The variable of that name in the rules; null where none is visible. */
  @Nullable Variable find(String name) {
    Variable variable = variables.get(name);
    return variable != null || parent == null ? variable : parent.find(name);
  }

  /** The variable, whose use is noted. */
  Variable use(String name) {
    Variable variable = find(name);
    if (variable == null) {
      throw new IllegalArgumentException("no variable " + name);
    }
    if (variable.rule()) {
      usedParameters.add(name);
    }
    return variable;
  }

  void setPresent(String name) {
    present.add(use(name).javaName());
  }

  boolean isPresent(Variable variable) {
    return !variable.nullable() || knows(variable.javaName());
  }

  private boolean knows(String javaName) {
    return present.contains(javaName) || (parent != null && parent.knows(javaName));
  }

  /** The visible variables that are no parameters of the rules, by their names in the rules. */
  Map<String, Variable> visible() {
    Map<String, Variable> all = parent == null ? new HashMap<>() : parent.visible();
    variables.forEach(
        (name, variable) -> {
          if (!variable.rule()) {
            all.put(name, variable);
          }
        });
    return all;
  }
}
