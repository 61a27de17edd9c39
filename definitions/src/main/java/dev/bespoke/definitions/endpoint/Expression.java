package dev.bespoke.definitions.endpoint;

import java.util.List;

/** What a rule computes. */
public sealed interface Expression {
  /** A constant: String, Boolean or Integer. */
  record Literal(Object value) implements Expression {}

  /** Texts and expressions in turn, joined. */
  record Template(List<Expression> parts) implements Expression {
    /** Copies the list. */
    public Template {
      parts = List.copyOf(parts);
    }
  }

  /** The value of a parameter or of a condition. */
  record Reference(String name) implements Expression {}

  /**
   * A part of a value: {@code name#resourceId[1]}.
   *
   * @param property the name of the part; empty for an element of the value itself
   * @param index which element of the part; -1 for all of it
   */
  record Attribute(Expression of, String property, int index) implements Expression {}

  /** A function of the specification's library, its arguments counted. */
  record Call(Function function, List<Expression> arguments) implements Expression {
    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }
}
