package dev.bespoke.processor.writer.path;

import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.path.PathNode;
import dev.bespoke.processor.plan.path.PathTypes;
import dev.bespoke.processor.source.CodeBlock;
import java.util.ArrayList;

/** Writes the call of a function; what it does not take ends the evaluation. */
final class FunctionWriter {
  private final PathWriter writer;
  private final Operand current;
  private final PathNode.Call call;

  FunctionWriter(PathWriter writer, Operand current, PathNode.Call call) {
    this.writer = writer;
    this.current = current;
    this.call = call;
  }

  Operand write() {
    return switch (call.function()) {
      case LENGTH -> length();
      case CONTAINS -> contains();
      case KEYS -> list(CodeBlock.of("$L.keySet()", argument(0).code()));
      case VALUES -> list(CodeBlock.of("$L.values()", argument(0).code()));
      case STARTS_WITH -> texts("startsWith");
      case ENDS_WITH -> texts("endsWith");
      case JOIN -> join();
      case NOT_NULL -> notNull();
    };
  }

  /** An argument that is not null, or the evaluation has ended. */
  private Operand argument(int index) {
    PathNode node = call.arguments().get(index);
    if (node instanceof PathNode.Field field && field.hasPresence() && !current.nullable()) {
      MemberAccess access = new MemberAccess(current, field.member());
      writer.failIf(CodeBlock.of("!$L", access.presence()));
      return Operand.object(access.value(), field.type());
    }
    Operand value = writer.named(writer.value(node, current), VariableNames.of(node));
    if (value.nullable()) {
      writer.failIf(CodeBlock.of("$L == null", value.code()));
    }
    return value.present();
  }

  private Operand length() {
    PathNode of = call.arguments().get(0);
    if (of instanceof PathNode.Each || of instanceof PathNode.EachValue) {
      return count(of);
    }
    Operand value = argument(0);
    CodeBlock length =
        PathTypes.isText(value.type())
            ? CodeBlock.of("$1L.codePointCount(0, $1L.length())", value.text())
            : CodeBlock.of("$L.size()", value.code());
    return Operand.primitive(length, call.type());
  }

  /** Counts instead of collecting what only its number is asked of. */
  private Operand count(PathNode elements) {
    String count = writer.newName("count");
    writer.code().addStatement("int $L = -1", count);
    writer.each(
        elements,
        current,
        () -> writer.code().addStatement("$L = 0", count),
        element -> writer.code().addStatement("$L++", count));
    writer.failIf(CodeBlock.of("$L < 0", count));
    return Operand.primitive(CodeBlock.of("$L", count), call.type());
  }

  private Operand contains() {
    Operand in = argument(0);
    PathNode node = call.arguments().get(1);
    Operand what = writer.named(writer.value(node, current), VariableNames.of(node));
    String found = writer.newName("contained");
    if (in.type() instanceof ListOf list) {
      ValueType type = list.element();
      String name = writer.newName("element");
      Operand element = Operand.variable(name, type, list.sparse());
      writer
          .code()
          .addStatement("boolean $L = false", found)
          .beginControlFlow("for ($T $L : $L)", type.javaType(), name, in.code())
          .beginControlFlow("if ($L)", Comparisons.equal(element, what))
          .addStatement("$L = true", found)
          .addStatement("break")
          .endControlFlow()
          .endControlFlow();
      return Operand.primitive(CodeBlock.of("$L", found), call.type());
    }
    CodeBlock contains = CodeBlock.of("$L.contains($L)", in.text(), what.text());
    return Operand.primitive(
        what.nullable() ? CodeBlock.of("$L != null && $L", what.code(), contains) : contains,
        call.type());
  }

  private Operand texts(String method) {
    Operand text = argument(0);
    Operand other = argument(1);
    return Operand.primitive(
        CodeBlock.of("$L.$L($L)", text.text(), method, other.text()), call.type());
  }

  private Operand join() {
    Operand glue = argument(0);
    Operand list = argument(1);
    if (((ListOf) list.type()).sparse()) {
      writer.failIf(CodeBlock.of("$L.contains(null)", list.code()));
    }
    return Operand.object(
        CodeBlock.of("$T.join($L, $L)", String.class, glue.text(), list.code()), call.type());
  }

  private Operand list(CodeBlock elements) {
    return Operand.object(CodeBlock.of("new $T<>($L)", ArrayList.class, elements), call.type());
  }

  private Operand notNull() {
    String name = writer.newName("value");
    boolean string = PathTypes.isString(call.type());
    writer.code().addStatement("$T $L = null", call.type().javaType(), name);
    for (int i = 0; i < call.arguments().size(); i++) {
      if (i > 0) {
        writer.code().beginControlFlow("if ($L == null)", name);
      }
      Operand value = writer.value(call.arguments().get(i), current);
      writer.code().addStatement("$L = $L", name, string ? value.text() : value.code());
      if (i > 0) {
        writer.code().endControlFlow();
      }
    }
    return Operand.variable(name, call.type(), true);
  }
}
