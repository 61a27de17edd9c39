package dev.bespoke.processor.source;

import com.palantir.javapoet.TypeName;
import java.util.Set;

/**
 * Prints code: indents its lines, names its types, and wraps what would be longer than 100 columns
 * where it may be.
 */
final class SourcePrinter {
  /** A level. */
  static final String INDENT = "  ";

  private static final int COLUMNS = 100;

  /** Not in a statement that may have several lines. */
  private static final int NO_STATEMENT = -1;

  private final StringBuilder out = new StringBuilder(8192);
  private final TypePrinter types;
  private int level;
  private boolean atLineStart;
  private int lineStart;

  /** How many lines of the statement have ended. */
  private int statementLine = NO_STATEMENT;

  /** What begins each line of a comment, after its indentation. */
  private String prefix = "";

  /** Where the line may be wrapped, and whether that is at a space. */
  private int wrapAt = -1;

  private boolean wrapSpace;
  private int wrapLevel;

  SourcePrinter(Names names) {
    types = new TypePrinter(names);
  }

  /** Code outside a file, its types by their qualified names. */
  static String qualified(CodeBlock code) {
    SourcePrinter printer = new SourcePrinter(new Names("", Set.of()));
    printer.code(code);
    return printer.toString();
  }

  /** Prints what depends on nothing. */
  void text(String text) {
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      part(text, from, end);
      endLine();
      from = end + 1;
    }
    part(text, from, text.length());
  }

  private void part(String text, int from, int to) {
    if (from == to) {
      return;
    }
    if (atLineStart) {
      beginLine();
    }
    out.append(from == 0 && to == text.length() ? text : text.substring(from, to));
  }

  private void beginLine() {
    for (int i = 0; i < level; i++) {
      out.append(INDENT);
    }
    out.append(prefix);
    atLineStart = false;
  }

  private void endLine() {
    wrapIfTooLong();
    if (atLineStart && !prefix.isEmpty()) {
      beginLine();
      out.setLength(out.length() - 1); // not the space
    }
    out.append('\n');
    lineStart = out.length();
    atLineStart = true;
    if (statementLine != NO_STATEMENT) {
      if (statementLine == 0) {
        level += 2;
      }
      statementLine++;
    }
  }

  /** Prints a type by the name that it has here. */
  void type(TypeName type) {
    text(types.name(type));
  }

  /** Prints a parameter's type, of which there may be any number. */
  void varargs(TypeName array) {
    String name = types.name(array);
    text(name.substring(0, name.length() - "[]".length()) + "...");
  }

  /** Prints code. */
  void code(CodeBlock code) {
    for (Object part : code.parts) {
      if (part instanceof String text) {
        text(text);
      } else if (part instanceof TypeName type) {
        type(type);
      } else if (part instanceof TypeSpec anonymous) {
        int outer = statementLine;
        statementLine = NO_STATEMENT;
        new DeclarationPrinter(this, types.names()).type(anonymous);
        statementLine = outer;
      } else {
        mark((CodeBlock.Mark) part);
      }
    }
  }

  /** Prints code and ends its last line. */
  void lines(CodeBlock code) {
    code(code);
    if (!atLineStart) {
      endLine();
    }
  }

  /** Prints a comment, each of whose lines begins in the same way. */
  void comment(CodeBlock code, String linePrefix) {
    prefix = linePrefix;
    atLineStart = true;
    lines(code);
    prefix = "";
  }

  private void mark(CodeBlock.Mark mark) {
    switch (mark) {
      case INDENT -> level++;
      case UNINDENT -> level--;
      case STATEMENT -> {
        if (statementLine != NO_STATEMENT) {
          throw new IllegalStateException("a statement in a statement");
        }
        statementLine = 0;
      }
      case STATEMENT_END -> {
        if (statementLine > 0) {
          level -= 2;
        }
        statementLine = NO_STATEMENT;
      }
      case WRAP -> wrap(true);
      case BREAK -> wrap(false);
    }
  }

  /** Lets the lines that follow be so many levels deeper, or flatter. */
  void indent(int levels) {
    level += levels;
  }

  /**
   * Lets the line be wrapped here, if what follows up to the next such place makes it too long.
   *
   * @param space whether there is a space if it is not wrapped
   */
  void wrap(boolean space) {
    wrapIfTooLong();
    wrapAt = out.length();
    wrapSpace = space;
    wrapLevel = level + 2;
    if (space) {
      out.append(' ');
    }
  }

  private void wrapIfTooLong() {
    if (wrapAt < 0) {
      return;
    }
    if (out.length() - lineStart > COLUMNS) {
      out.replace(wrapAt, wrapSpace ? wrapAt + 1 : wrapAt, "\n" + INDENT.repeat(wrapLevel));
      lineStart = wrapAt + 1;
    }
    wrapAt = -1;
  }

  /** What was printed. */
  @Override
  public String toString() {
    wrapIfTooLong();
    return out.toString();
  }
}
