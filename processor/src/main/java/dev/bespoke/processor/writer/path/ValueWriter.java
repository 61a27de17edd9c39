package dev.bespoke.processor.writer.path;

import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.path.PathNode;
import dev.bespoke.processor.plan.path.PathTypes;
import dev.bespoke.processor.source.CodeBlock;

/** Writes a value: the statements that it takes, then an expression. */
final class ValueWriter implements PathNode.Visitor<Operand> {
  private final PathWriter writer;
  private final Operand current;

  ValueWriter(PathWriter writer, Operand current) {
    this.writer = writer;
    this.current = current;
  }

  @Override
  public Operand current(PathNode.Current node) {
    return current;
  }

  @Override
  public Operand literal(PathNode.Literal node) {
    return PathTypes.isText(node.type())
        ? Operand.object(CodeBlock.literal(String.valueOf(node.value())), node.type())
        : Operand.primitive(CodeBlock.of("$L", node.value()), node.type());
  }

  @Override
  public Operand field(PathNode.Field node) {
    return current.nullable() || node.hasPresence()
        ? writer.variable(node, current)
        : Operand.nullable(new MemberAccess(current, node.member()).value(), node.type());
  }

  @Override
  public Operand entry(PathNode.Entry node) {
    return current.nullable()
        ? writer.variable(node, current)
        : Operand.nullable(
            CodeBlock.of("$L.get($L)", current.code(), CodeBlock.literal(node.key())), node.type());
  }

  @Override
  public Operand index(PathNode.Index node) {
    return writer.variable(node, current);
  }

  @Override
  public Operand then(PathNode.Then node) {
    if (node.right().nullOnNull()) {
      return writer.variable(node, current);
    }
    Operand left = writer.value(node.left(), current);
    return writer.value(node.right(), writer.named(left, VariableNames.of(node.left())));
  }

  @Override
  public Operand each(PathNode.Each node) {
    return writer.variable(node, current);
  }

  @Override
  public Operand eachValue(PathNode.EachValue node) {
    return writer.variable(node, current);
  }

  @Override
  public Operand filter(PathNode.Filter node) {
    return writer.variable(node, current);
  }

  @Override
  public Operand flatten(PathNode.Flatten node) {
    return writer.variable(node, current);
  }

  @Override
  public Operand several(PathNode.Several node) {
    return writer.variable(node, current);
  }

  @Override
  public Operand compare(PathNode.Compare node) {
    if (!node.comparison().ofEquality()) {
      return ordered(node);
    }
    Operand left = operand(node.left());
    Operand right = operand(node.right());
    CodeBlock equal = Comparisons.equal(left, right);
    return Operand.primitive(
        node.comparison() == PathNode.Comparison.EQUAL
            ? equal
            : CodeBlock.of("!$L", negatable(equal)),
        node.type());
  }

  private static CodeBlock negatable(CodeBlock condition) {
    String text = condition.toString();
    boolean call = !text.contains(" == ") && !text.contains(" && ");
    return call ? condition : PathWriter.grouped(condition);
  }

  /** Null where an operand is, which has no order. */
  private Operand ordered(PathNode.Compare node) {
    Operand left = operand(node.left());
    Operand right = operand(node.right());
    CodeBlock compared = Comparisons.compared(node.comparison(), left, right);
    if (!left.nullable() && !right.nullable()) {
      return Operand.primitive(compared, node.type());
    }
    String name = writer.newName("ordered");
    writer.code().addStatement("$T $L = null", Boolean.class, name);
    CodeBlock.Builder present = CodeBlock.builder();
    if (left.nullable()) {
      present.add("$L != null", left.code());
    }
    if (right.nullable()) {
      present.add(left.nullable() ? " && $L != null" : "$L != null", right.code());
    }
    writer
        .code()
        .beginControlFlow("if ($L)", present.build())
        .addStatement("$L = $L", name, compared)
        .endControlFlow();
    return Operand.variable(name, node.type(), true);
  }

  /** A value that is cheap to name twice. */
  private Operand operand(PathNode node) {
    Operand value = writer.value(node, current);
    return PathTypes.isText(value.type()) ? value : writer.named(value, VariableNames.of(node));
  }

  @Override
  public Operand isNull(PathNode.IsNull node) {
    Operand value = writer.value(node.value(), current);
    return Operand.primitive(
        value.nullable() ? CodeBlock.of("$L == null", value.code()) : CodeBlock.of("false"),
        node.type());
  }

  @Override
  public Operand and(PathNode.And node) {
    return isStrict(node)
        ? Operand.primitive(writer.truth(node, current), node.type())
        : either(node.type(), node.left(), node.right(), true);
  }

  @Override
  public Operand or(PathNode.Or node) {
    return isStrict(node)
        ? Operand.primitive(writer.truth(node, current), node.type())
        : either(node.type(), node.left(), node.right(), false);
  }

  /** Whether it is true or false and never null. */
  private static boolean isStrict(PathNode node) {
    if (node instanceof PathNode.And and) {
      return isStrict(and.left()) && isStrict(and.right());
    } else if (node instanceof PathNode.Or or) {
      return isStrict(or.left()) && isStrict(or.right());
    } else if (node instanceof PathNode.Compare compare) {
      return compare.comparison().ofEquality()
          || (isNumber(compare.left()) && isNumber(compare.right()));
    }
    if (node instanceof PathNode.Call call) {
      return PathTypes.isBoolean(call.type()) && call.function() != PathNode.Function.NOT_NULL;
    }
    boolean literal = node instanceof PathNode.Literal && PathTypes.isBoolean(node.type());
    return literal || node instanceof PathNode.Not || node instanceof PathNode.IsNull;
  }

  private static boolean isNumber(PathNode node) {
    return node instanceof PathNode.Literal
        || (node instanceof PathNode.Call call && call.function() == PathNode.Function.LENGTH);
  }

  /** The first value, replaced by the second where the first one's truth is {@code replaced}. */
  private Operand either(ValueType type, PathNode first, PathNode second, boolean replaced) {
    String name = writer.newName(VariableNames.of(first));
    Operand left = writer.value(first, current);
    writer.code().addStatement("$T $L = $L", type.javaType(), name, as(type, left));
    CodeBlock truth = Operand.variable(name, type, left.nullable()).truth();
    writer
        .code()
        .beginControlFlow("if ($L)", replaced ? truth : CodeBlock.of("!$L", negated(truth)));
    Operand right = writer.value(second, current);
    writer.code().addStatement("$L = $L", name, as(type, right)).endControlFlow();
    return Operand.variable(name, type, left.nullable() || right.nullable());
  }

  private static CodeBlock negated(CodeBlock condition) {
    return condition.toString().startsWith("!")
        ? CodeBlock.of("($L)", condition)
        : PathWriter.grouped(condition);
  }

  private static CodeBlock as(ValueType type, Operand value) {
    return PathTypes.isString(type) ? value.text() : value.code();
  }

  @Override
  public Operand not(PathNode.Not node) {
    return Operand.primitive(writer.truth(node, current), node.type());
  }

  @Override
  public Operand call(PathNode.Call node) {
    return new FunctionWriter(writer, current, node).write();
  }
}
