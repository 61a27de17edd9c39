package dev.bespoke.processor.writer.path;

import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.plan.path.PathCompiler;
import dev.bespoke.processor.plan.path.PathNode;
import dev.bespoke.processor.source.CodeBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.SourceVersion;

/**
 * Writes the statements of a method that evaluates an expression: loops for its projections,
 * conditions that stop at null, and a return where JMESPath reports an error.
 */
public final class PathWriter {
  private final Set<String> names = new HashSet<>();
  private final Operand start;
  private final CodeBlock failure;
  private CodeBlock.Builder code = CodeBlock.builder();
  private boolean fails;

  /**
   * Creates one.
   *
   * @param parameter the method's parameter, which holds {@code root}
   * @param failure what the method returns where the evaluation ends in an error
   */
  public PathWriter(String parameter, StructurePlan root, CodeBlock failure) {
    this.start = Operand.variable(newName(parameter), PathCompiler.typeOf(root), false);
    this.failure = failure;
  }

  /** A body that returns what {@code result} makes of the value, {@code otherwise} for none. */
  public CodeBlock returning(
      PathNode node, Function<Operand, CodeBlock> result, CodeBlock otherwise) {
    boolean guarded;
    if (node instanceof PathNode.Then then && then.right().nullOnNull()) {
      guarded = present(then.left(), start, on -> addReturn(result.apply(value(then.right(), on))));
    } else {
      guarded = addReturn(result.apply(value(node, start)));
    }
    if (guarded) {
      addReturn(otherwise);
    }
    return code.build();
  }

  /** A body that returns a list, empty where there is none. */
  public CodeBlock returningList(PathNode node) {
    CodeBlock none = failure;
    if (node instanceof PathNode.Then then
        && then.right() instanceof PathNode.Field field
        && field.hasPresence()) {
      present(then.left(), start, on -> addReturn(new MemberAccess(on, field.member()).value()));
      addReturn(none);
      return code.build();
    }
    return returning(
        node,
        list ->
            list.nullable()
                ? CodeBlock.of("$1L == null ? $2L : $1L", list.code(), none)
                : list.code(),
        none);
  }

  private boolean addReturn(CodeBlock value) {
    code.addStatement("return $L", value);
    return false;
  }

  /** A body that returns whether an element satisfies a condition; at the first, if it may. */
  public static CodeBlock any(
      String parameter, StructurePlan root, PathNode list, Function<Operand, CodeBlock> condition) {
    PathWriter writer = new PathWriter(parameter, root, CodeBlock.of("false"));
    CodeBlock body = writer.any(list, condition);
    // A later element may end the evaluation in an error, and nothing matches then.
    return writer.fails
        ? new PathWriter(parameter, root, CodeBlock.of("false")).anyOfAll(list, condition)
        : body;
  }

  private CodeBlock any(PathNode list, Function<Operand, CodeBlock> condition) {
    each(
        list,
        start,
        () -> {},
        element ->
            code.beginControlFlow("if ($L)", condition.apply(element))
                .addStatement("return true")
                .endControlFlow());
    return code.addStatement("return false").build();
  }

  private CodeBlock anyOfAll(PathNode list, Function<Operand, CodeBlock> condition) {
    String any = newName("any");
    code.addStatement("boolean $L = false", any);
    each(
        list,
        start,
        () -> {},
        element ->
            code.beginControlFlow("if ($L)", condition.apply(element))
                .addStatement("$L = true", any)
                .endControlFlow());
    return code.addStatement("return $L", any).build();
  }

  /** A body that returns whether there are elements and all satisfy a condition. */
  public CodeBlock all(PathNode list, Function<Operand, CodeBlock> condition) {
    String any = newName("any");
    code.addStatement("boolean $L = false", any);
    each(
        list,
        start,
        () -> {},
        element ->
            code.beginControlFlow("if (!$L)", grouped(condition.apply(element)))
                .addStatement("return false")
                .endControlFlow()
                .addStatement("$L = true", any));
    return code.addStatement("return $L", any).build();
  }

  /** An expression in parentheses where an operator before it would take only its start. */
  static CodeBlock grouped(CodeBlock expression) {
    return expression.toString().contains(" ") ? CodeBlock.of("($L)", expression) : expression;
  }

  /** The code written so far. */
  CodeBlock.Builder code() {
    return code;
  }

  /** Returns from the method where a function is given what it does not take. */
  void failIf(CodeBlock condition) {
    fails = true;
    code.beginControlFlow("if ($L)", condition).addStatement("return $L", failure).endControlFlow();
  }

  /** A name that nothing has. */
  String newName(String suggestion) {
    String name = suggestion;
    while (SourceVersion.isKeyword(name) || !names.add(name)) {
      name += "_";
    }
    return name;
  }

  /** A value, after the statements that it takes. */
  Operand value(PathNode node, Operand current) {
    return node.accept(new ValueWriter(this, current));
  }

  /** Whether a value is true or not empty. */
  CodeBlock truth(PathNode node, Operand current) {
    return new TruthWriter(this, current).truth(node);
  }

  /** What is written meanwhile, apart. */
  CodeBlock apart(Runnable writing) {
    CodeBlock.Builder outer = code;
    code = CodeBlock.builder();
    writing.run();
    CodeBlock inner = code.build();
    code = outer;
    return inner;
  }

  /** A value in a variable of its own, null where it is. */
  Operand variable(PathNode node, Operand current) {
    String name = newName(VariableNames.of(node));
    ValueType type = node.type();
    if (node instanceof PathNode.Field field && field.hasPresence() && !current.nullable()) {
      code.addStatement(
          "$T $L = $L.$L() ? $L.$L() : null",
          type.javaType(),
          name,
          current.code(),
          field.member().presenceName(),
          current.code(),
          field.member().javaName());
      return Operand.variable(name, type, true);
    }
    if (node instanceof PathNode.Several several && !current.nullable()) {
      code.addStatement("$T $L = new $T<>()", type.javaType(), name, ArrayList.class);
      each(several, current, () -> {}, each -> code.addStatement("$L.add($L)", name, each.code()));
      return Operand.variable(name, type, false);
    }
    code.addStatement("$T $L = null", type.javaType(), name);
    if (makesList(node)) {
      each(
          node,
          current,
          () -> code.addStatement("$L = new $T<>()", name, ArrayList.class),
          each -> code.addStatement("$L.add($L)", name, each.code()));
    } else {
      present(node, current, value -> code.addStatement("$L = $L", name, value.code()));
    }
    return Operand.variable(name, type, true);
  }

  /** The value in a variable, where it is not one. */
  Operand named(Operand value, String suggestion) {
    String written = value.code().toString();
    if (value.primitive() || written.startsWith("\"") || written.matches("\\w+")) {
      return value;
    }
    String name = newName(suggestion);
    code.addStatement("$T $L = $L", value.type().javaType(), name, value.code());
    return Operand.variable(name, value.type(), value.nullable());
  }

  private static boolean makesList(PathNode node) {
    return node instanceof PathNode.Each
        || node instanceof PathNode.EachValue
        || node instanceof PathNode.Filter
        || node instanceof PathNode.Flatten
        || node instanceof PathNode.Several;
  }

  /** Writes what to do with a value that is not null; returns whether that is conditional. */
  boolean present(PathNode node, Operand current, Consumer<Operand> then) {
    if (current.nullable() && node.nullOnNull()) {
      code.beginControlFlow("if ($L != null)", current.code());
      present(node, current.present(), then);
      code.endControlFlow();
      return true;
    }
    if (node instanceof PathNode.Then path && path.right().nullOnNull()) {
      boolean[] inner = new boolean[1];
      boolean outer =
          present(path.left(), current, on -> inner[0] = present(path.right(), on, then));
      return outer || inner[0];
    }
    if (node instanceof PathNode.Field field && field.hasPresence()) {
      MemberAccess access = new MemberAccess(current, field.member());
      code.beginControlFlow("if ($L)", access.presence());
      then.accept(Operand.object(access.value(), field.type()));
      code.endControlFlow();
      return true;
    }
    if (node instanceof PathNode.Index index) {
      return element(index, current, then);
    }
    Operand value =
        makesList(node)
            ? variable(node, current)
            : named(value(node, current), VariableNames.of(node));
    if (value.nullable()) {
      code.beginControlFlow("if ($L != null)", value.code());
      then.accept(value.present());
      code.endControlFlow();
    } else {
      then.accept(value);
    }
    return value.nullable();
  }

  private boolean element(PathNode.Index index, Operand list, Consumer<Operand> then) {
    int at = index.index();
    CodeBlock on = list.code();
    CodeBlock reaches;
    if (at == 0 || at == -1) {
      reaches = CodeBlock.of("!$L.isEmpty()", on);
    } else {
      reaches =
          at > 0
              ? CodeBlock.of("$L.size() > $L", on, at)
              : CodeBlock.of("$L.size() >= $L", on, -at);
    }
    CodeBlock value =
        at >= 0
            ? CodeBlock.of("$L.get($L)", on, at)
            : CodeBlock.of("$1L.get($1L.size() - $2L)", on, -at);
    code.beginControlFlow("if ($L)", reaches);
    if (((ListOf) list.type()).sparse()) {
      Operand element = named(Operand.nullable(value, index.type()), "element");
      code.beginControlFlow("if ($L != null)", element.code());
      then.accept(element.present());
      code.endControlFlow();
    } else {
      then.accept(Operand.object(value, index.type()));
    }
    code.endControlFlow();
    return true;
  }

  /** Writes what to do with each element of a list, and before that, where there is a list. */
  void each(PathNode node, Operand current, Runnable found, Consumer<Operand> then) {
    if (current.nullable() && node.nullOnNull()) {
      code.beginControlFlow("if ($L != null)", current.code());
      each(node, current.present(), found, then);
      code.endControlFlow();
    } else if (node instanceof PathNode.Each each) {
      each(each.list(), current, found, element -> present(each.right(), element, then));
    } else if (node instanceof PathNode.EachValue each) {
      present(
          each.map(),
          current,
          map -> {
            found.run();
            MapOf type = (MapOf) map.type();
            loop(
                CodeBlock.of("$L.values()", map.code()),
                type.value(),
                type.sparse(),
                value -> present(each.right(), value, then));
          });
    } else if (node instanceof PathNode.Filter filter) {
      each(
          filter.list(),
          current,
          found,
          element -> {
            code.beginControlFlow("if ($L)", truth(filter.condition(), element));
            then.accept(element);
            code.endControlFlow();
          });
    } else if (node instanceof PathNode.Flatten flatten) {
      flatten(flatten, current, found, then);
    } else if (node instanceof PathNode.Then path && path.right().nullOnNull()) {
      present(path.left(), current, on -> each(path.right(), on, found, then));
    } else if (node instanceof PathNode.Several several) {
      found.run();
      for (PathNode value : several.values()) {
        then.accept(value(value, current).as(several.type().element()));
      }
    } else {
      list(node, current, found, then);
    }
  }

  private void flatten(
      PathNode.Flatten flatten, Operand current, Runnable found, Consumer<Operand> then) {
    if (!flatten.nested()) {
      each(flatten.list(), current, found, then);
    } else if (flatten.list() instanceof PathNode.Each inner) {
      each(inner.list(), current, found, element -> each(inner.right(), element, () -> {}, then));
    } else {
      each(
          flatten.list(),
          current,
          found,
          element -> each(new PathNode.Current(element.type()), element, () -> {}, then));
    }
  }

  /** The elements of a list that there is. */
  private void list(PathNode node, Operand current, Runnable found, Consumer<Operand> then) {
    CodeBlock before = apart(found);
    ListOf type = (ListOf) node.type();
    if (node instanceof PathNode.Field field && field.hasPresence() && before.isEmpty()) {
      CodeBlock value = new MemberAccess(current, field.member()).value();
      loop(value, type.element(), type.sparse(), then);
      return;
    }
    present(
        node,
        current,
        list -> {
          code.add(before);
          loop(list.code(), type.element(), type.sparse(), then);
        });
  }

  private void loop(CodeBlock over, ValueType type, boolean sparse, Consumer<Operand> then) {
    String name = newName(VariableNames.ofElement(type));
    code.beginControlFlow("for ($T $L : $L)", type.javaType(), name, over);
    then.accept(Operand.variable(name, type, sparse));
    code.endControlFlow();
  }
}
