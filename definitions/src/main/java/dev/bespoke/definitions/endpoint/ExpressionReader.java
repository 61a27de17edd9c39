package dev.bespoke.definitions.endpoint;

import dev.bespoke.definitions.endpoint.Expression.Attribute;
import dev.bespoke.definitions.endpoint.Expression.Call;
import dev.bespoke.definitions.endpoint.Expression.Literal;
import dev.bespoke.definitions.endpoint.Expression.Reference;
import dev.bespoke.definitions.endpoint.Expression.Template;
import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the expressions of rules: constants, templates, references and calls. */
final class ExpressionReader {
  private ExpressionReader() {}

  static Expression value(JsonObject owner, @Nullable Object value) {
    if (value instanceof String text) {
      return template(owner, text);
    }
    if (value instanceof Boolean) {
      return new Literal(value);
    }
    if (value instanceof Long number && number.intValue() == number) {
      return new Literal(number.intValue());
    }
    if (value instanceof Map) {
      return object(owner, JsonObject.of(owner.source(), owner.place(), value));
    }
    throw owner.problem("a rule's value has to be a text, a boolean, a number or a call");
  }

  static Expression object(JsonObject owner, JsonObject json) {
    String reference = json.optionalString("ref");
    if (reference != null) {
      return new Reference(reference);
    }
    String name = json.string("fn");
    List<Expression> arguments = new ArrayList<>();
    for (Object argument : json.list("argv")) {
      arguments.add(value(json, argument));
    }
    if (name.equals("getAttr")) {
      if (arguments.size() != 2
          || !(arguments.get(1) instanceof Literal path)
          || !(path.value() instanceof String text)) {
        throw owner.problem("getAttr takes a value and a constant path");
      }
      return attribute(owner, arguments.get(0), text);
    }
    Function function = Function.of(name);
    if (function == null) {
      throw owner.problem("the endpoint rules call '" + name + "', which is no known function");
    }
    if (!function.takes(arguments.size())) {
      throw owner.problem("'" + name + "' cannot take " + arguments.size() + " arguments");
    }
    return new Call(function, arguments);
  }

  /** {@code https://{Bucket}.{partition#dnsSuffix}}; two braces in a row stand for one. */
  private static Expression template(JsonObject owner, String text) {
    List<Expression> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        literal.append(c);
        i++;
      } else if (c == '{') {
        int end = text.indexOf('}', i);
        if (end < 0) {
          throw owner.problem("a brace of '" + text + "' is not closed");
        }
        if (!literal.isEmpty()) {
          parts.add(new Literal(literal.toString()));
          literal.setLength(0);
        }
        parts.add(placeholder(owner, text.substring(i + 1, end)));
        i = end;
      } else if (c == '}') {
        throw owner.problem("a brace of '" + text + "' is not opened");
      } else {
        literal.append(c);
      }
    }
    if (parts.isEmpty()) {
      return new Literal(literal.toString());
    }
    if (!literal.isEmpty()) {
      parts.add(new Literal(literal.toString()));
    }
    return parts.size() == 1 ? parts.get(0) : new Template(parts);
  }

  private static Expression placeholder(JsonObject owner, String text) {
    int hash = text.indexOf('#');
    return hash < 0
        ? new Reference(text)
        : attribute(owner, new Reference(text.substring(0, hash)), text.substring(hash + 1));
  }

  /** {@code name}, {@code name[2]} or {@code [2]}. */
  private static Expression attribute(JsonObject owner, Expression of, String path) {
    int open = path.indexOf('[');
    if (open < 0) {
      return new Attribute(of, path, -1);
    }
    try {
      if (path.endsWith("]")) {
        int index = Integer.parseInt(path.substring(open + 1, path.length() - 1));
        if (index >= 0) {
          return new Attribute(of, path.substring(0, open), index);
        }
      }
    } catch (NumberFormatException e) {
      throw owner.problem("the path '" + path + "' has an index that is no number");
    }
    throw owner.problem("the path '" + path + "' is malformed");
  }
}
