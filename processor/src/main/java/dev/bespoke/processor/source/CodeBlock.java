package dev.bespoke.processor.source;

import com.palantir.javapoet.TypeName;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Code: text, and between it what depends on the file that it is printed in. Immutable.
 *
 * <p>In formats {@code $L} stands for a literal text, code or an anonymous class, {@code $S} for a
 * string literal, {@code $T} for a type, {@code $W} for a space at which the line may be wrapped,
 * {@code $Z} for a place without one, {@code $>} and {@code $<} for a deeper and a flatter level
 * from the next line on, and {@code $$} for a dollar sign. {@code $2L} takes the second argument,
 * and what follows without a number the next.
 */
public final class CodeBlock {
  /** What is no text and no type. */
  enum Mark {
    /** The lines that follow are a level deeper. */
    INDENT,
    /** The lines that follow are a level flatter. */
    UNINDENT,
    /** All lines but the first are two levels deeper. */
    STATEMENT,
    /** The statement's last line has ended. */
    STATEMENT_END,
    /** A space, or a new line where the line would be too long. */
    WRAP,
    /** Nothing, or a new line where the line would be too long. */
    BREAK
  }

  private static final CodeBlock EMPTY = new CodeBlock(List.of());

  /** Strings, {@link TypeName}s, {@link TypeSpec}s of anonymous classes, and marks. */
  final List<Object> parts;

  private CodeBlock(List<Object> parts) {
    this.parts = parts;
  }

  /** Code of a format and its arguments. */
  public static CodeBlock of(String format, @Nullable Object... arguments) {
    return builder().add(format, arguments).build();
  }

  /** The literal of a text. */
  public static CodeBlock literal(String text) {
    return new CodeBlock(List.of(Quotes.quoted(text)));
  }

  /** Pieces of code with a separator, itself a format without arguments, between them. */
  public static CodeBlock join(Iterable<CodeBlock> blocks, String separator) {
    Builder joined = builder();
    for (Iterator<CodeBlock> i = blocks.iterator(); i.hasNext(); ) {
      joined.add(i.next());
      if (i.hasNext()) {
        joined.add(separator);
      }
    }
    return joined.build();
  }

  /** As {@link #join}. */
  public static Collector<CodeBlock, ?, CodeBlock> joining(String separator) {
    return Collector.of(
        ArrayList<CodeBlock>::new,
        List::add,
        (left, right) -> {
          left.addAll(right);
          return left;
        },
        blocks -> join(blocks, separator));
  }

  /** A builder of code. */
  public static Builder builder() {
    return new Builder();
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  private boolean spansLines() {
    for (Object part : parts) {
      if (part instanceof String text ? text.indexOf('\n') >= 0 : part instanceof TypeSpec) {
        return true;
      }
    }
    return false;
  }

  /** The code with qualified names. */
  @Override
  public String toString() {
    return SourcePrinter.qualified(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CodeBlock block && block.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** Joins code. */
  public static final class Builder {
    private final List<Object> parts = new ArrayList<>();

    /** Text after the last part. */
    private final StringBuilder text = new StringBuilder();

    private Builder() {}

    /** Whether nothing was added. */
    public boolean isEmpty() {
      return parts.isEmpty() && text.isEmpty();
    }

    /** Adds code. */
    public Builder add(CodeBlock code) {
      for (Object part : code.parts) {
        if (part instanceof String string) {
          text.append(string);
        } else {
          part(part);
        }
      }
      return this;
    }

    /** Adds code of a format and its arguments. */
    public Builder add(String format, @Nullable Object... arguments) {
      int next = 0;
      int done = 0;
      boolean indexed = false;
      for (int at = format.indexOf('$'); at >= 0; at = format.indexOf('$', done)) {
        text.append(format, done, at);
        char kind = format.charAt(++at);
        if (kind >= '1' && kind <= '9') {
          next = kind - '1';
          indexed = true;
          kind = format.charAt(++at);
        }
        done = at + 1;
        switch (kind) {
          case 'L' -> argument(arguments[next++]);
          case 'S' -> text.append(Quotes.quoted(arguments[next++]));
          case 'T' -> type(Objects.requireNonNull(arguments[next++]));
          case 'W' -> part(Mark.WRAP);
          case 'Z' -> part(Mark.BREAK);
          case '>' -> part(Mark.INDENT);
          case '<' -> part(Mark.UNINDENT);
          case '$' -> text.append('$');
          default -> throw new IllegalArgumentException("$" + kind + " in \"" + format + "\"");
        }
      }
      text.append(format, done, format.length());
      if (next != arguments.length && !indexed) {
        throw new IllegalArgumentException("too many arguments of \"" + format + "\"");
      }
      return this;
    }

    /** Adds a statement, without its semicolon. */
    public Builder addStatement(String format, @Nullable Object... arguments) {
      boolean spansLines = spansLines(format, arguments);
      if (spansLines) {
        part(Mark.STATEMENT);
      }
      add(format, arguments);
      text.append(";\n");
      if (spansLines) {
        part(Mark.STATEMENT_END);
      }
      return this;
    }

    /** Adds a statement, without its semicolon. */
    public Builder addStatement(CodeBlock code) {
      return addStatement("$L", code);
    }

    private static boolean spansLines(String format, @Nullable Object... arguments) {
      if (format.indexOf('\n') >= 0) {
        return true;
      }
      for (Object argument : arguments) {
        if (argument instanceof CodeBlock code
            ? code.spansLines()
            : argument instanceof String string
                ? string.indexOf('\n') >= 0
                : argument instanceof TypeSpec) {
          return true;
        }
      }
      return false;
    }

    /** Begins a block, as {@code if (x)}. */
    public Builder beginControlFlow(String format, @Nullable Object... arguments) {
      add(format, arguments);
      text.append(" {\n");
      return indent();
    }

    /** Ends a block and begins the next, as {@code else}. */
    public Builder nextControlFlow(String format, @Nullable Object... arguments) {
      unindent();
      text.append("} ");
      add(format, arguments);
      text.append(" {\n");
      return indent();
    }

    /** Ends a block. */
    public Builder endControlFlow() {
      unindent();
      text.append("}\n");
      return this;
    }

    /** Lets the lines that follow be a level deeper. */
    public Builder indent() {
      return part(Mark.INDENT);
    }

    /** Lets the lines that follow be a level flatter. */
    public Builder unindent() {
      return part(Mark.UNINDENT);
    }

    /** The code so far. */
    public CodeBlock build() {
      flush();
      return parts.isEmpty() ? EMPTY : new CodeBlock(List.copyOf(parts));
    }

    private void argument(@Nullable Object argument) {
      if (argument instanceof CodeBlock code) {
        add(code);
      } else if (argument instanceof TypeSpec anonymous) {
        part(anonymous);
      } else {
        text.append(argument);
      }
    }

    private void type(Object argument) {
      TypeName type = argument instanceof Type known ? TypeName.get(known) : (TypeName) argument;
      if (type.isPrimitive() && !type.isAnnotated()) {
        text.append(type);
      } else {
        part(type);
      }
    }

    private Builder part(Object part) {
      flush();
      parts.add(part);
      return this;
    }

    private void flush() {
      if (!text.isEmpty()) {
        parts.add(text.toString());
        text.setLength(0);
      }
    }
  }
}
