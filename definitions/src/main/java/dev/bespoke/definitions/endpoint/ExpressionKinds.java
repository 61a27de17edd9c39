package dev.bespoke.definitions.endpoint;

import dev.bespoke.definitions.endpoint.Expression.Attribute;
import dev.bespoke.definitions.endpoint.Expression.Call;
import dev.bespoke.definitions.endpoint.Expression.Literal;
import dev.bespoke.definitions.endpoint.Expression.Reference;
import dev.bespoke.definitions.endpoint.Expression.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells of which type expressions are, where the names of a scope are known. */
public final class ExpressionKinds {
  private final Map<String, ValueKind> names;

  /** A scope that knows the parameters alone. */
  public ExpressionKinds(EndpointRuleSet rules) {
    this.names = new HashMap<>();
    rules.parameters().forEach(parameter -> names.put(parameter.name(), parameter.type()));
  }

  private ExpressionKinds(Map<String, ValueKind> names) {
    this.names = names;
  }

  /** A scope within this one. */
  public ExpressionKinds inner() {
    return new ExpressionKinds(new HashMap<>(names));
  }

  /** Gives the value of an expression a name. */
  public void assign(String name, Expression expression) {
    names.put(name, of(expression));
  }

  /**
   * The type of an expression.
   *
   * @throws IllegalArgumentException where it does not fit together; the message says why
   */
  public ValueKind of(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal.value() instanceof String
          ? ValueKind.STRING
          : literal.value() instanceof Boolean ? ValueKind.BOOLEAN : ValueKind.INTEGER;
    }
    if (expression instanceof Template template) {
      template.parts().forEach(part -> require(part, ValueKind.STRING));
      return ValueKind.STRING;
    }
    if (expression instanceof Reference reference) {
      ValueKind kind = names.get(reference.name());
      if (kind == null) {
        throw new IllegalArgumentException(
            "'" + reference.name() + "' is neither a parameter nor assigned before");
      }
      return kind;
    }
    if (expression instanceof Attribute attribute) {
      return attribute(attribute);
    }
    return call((Call) expression);
  }

  private ValueKind attribute(Attribute attribute) {
    ValueKind of = of(attribute.of());
    ValueKind kind =
        switch (of) {
          case PARTITION ->
              switch (attribute.property()) {
                case "name", "dnsSuffix", "dualStackDnsSuffix", "implicitGlobalRegion" ->
                    ValueKind.STRING;
                case "supportsFIPS", "supportsDualStack" -> ValueKind.BOOLEAN;
                default -> null;
              };
          case ARN ->
              switch (attribute.property()) {
                case "partition", "service", "region", "accountId" -> ValueKind.STRING;
                case "resourceId" -> ValueKind.STRINGS;
                default -> null;
              };
          case URL ->
              switch (attribute.property()) {
                case "scheme", "authority", "path", "normalizedPath" -> ValueKind.STRING;
                case "isIp" -> ValueKind.BOOLEAN;
                default -> null;
              };
          case STRINGS -> attribute.property().isEmpty() ? ValueKind.STRINGS : null;
          default -> null;
        };
    return element(attribute, kind);
  }

  private static ValueKind element(Attribute attribute, @Nullable ValueKind kind) {
    if (kind == ValueKind.STRINGS && attribute.index() >= 0) {
      return ValueKind.STRING;
    }
    if (kind == null || attribute.index() >= 0) {
      throw new IllegalArgumentException(
          "there is no '"
              + attribute.property()
              + (attribute.index() < 0 ? "" : "[" + attribute.index() + "]")
              + "' in the value that it is taken from");
    }
    return kind;
  }

  private ValueKind call(Call call) {
    List<Expression> arguments = call.arguments();
    Expression first = arguments.get(0);
    return switch (call.function()) {
      case IS_SET -> {
        of(first);
        yield ValueKind.BOOLEAN;
      }
      case NOT -> require(first, ValueKind.BOOLEAN);
      case BOOLEAN_EQUALS -> {
        require(arguments.get(1), ValueKind.BOOLEAN);
        yield require(first, ValueKind.BOOLEAN);
      }
      case STRING_EQUALS -> {
        require(first, ValueKind.STRING);
        require(arguments.get(1), ValueKind.STRING);
        yield ValueKind.BOOLEAN;
      }
      case IS_VALID_HOST_LABEL, IS_VIRTUAL_HOSTABLE_S3_BUCKET -> {
        require(first, ValueKind.STRING);
        yield require(arguments.get(1), ValueKind.BOOLEAN);
      }
      case SUBSTRING -> {
        require(arguments.get(1), ValueKind.INTEGER);
        require(arguments.get(2), ValueKind.INTEGER);
        require(arguments.get(3), ValueKind.BOOLEAN);
        yield require(first, ValueKind.STRING);
      }
      case SPLIT -> {
        require(first, ValueKind.STRING);
        require(arguments.get(1), ValueKind.STRING);
        require(arguments.get(2), ValueKind.INTEGER);
        yield ValueKind.STRINGS;
      }
      case URI_ENCODE -> require(first, ValueKind.STRING);
      case PARSE_URL -> {
        require(first, ValueKind.STRING);
        yield ValueKind.URL;
      }
      case PARTITION -> {
        require(first, ValueKind.STRING);
        yield ValueKind.PARTITION;
      }
      case PARSE_ARN -> {
        require(first, ValueKind.STRING);
        yield ValueKind.ARN;
      }
      case COALESCE -> {
        ValueKind kind = of(first);
        arguments.forEach(argument -> require(argument, kind));
        yield kind;
      }
      case ITE -> {
        require(first, ValueKind.BOOLEAN);
        yield require(arguments.get(2), of(arguments.get(1)));
      }
    };
  }

  private ValueKind require(Expression expression, ValueKind kind) {
    ValueKind found = of(expression);
    if (found != kind) {
      throw new IllegalArgumentException(
          "a value of type " + kind + " is needed where there is one of type " + found);
    }
    return kind;
  }
}
