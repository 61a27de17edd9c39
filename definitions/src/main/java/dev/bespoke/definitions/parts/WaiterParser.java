package dev.bespoke.definitions.parts;

import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.definitions.WaiterDefinition.Acceptor;
import dev.bespoke.definitions.WaiterDefinition.Matcher;
import dev.bespoke.definitions.WaiterDefinition.State;
import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Reads one waiter. */
final class WaiterParser {
  private WaiterParser() {}

  static WaiterDefinition waiter(String name, JsonObject part) {
    List<Acceptor> acceptors = new ArrayList<>();
    for (JsonObject acceptor : part.objectList("acceptors")) {
      acceptors.add(acceptor(acceptor));
    }
    return new WaiterDefinition(
        name,
        part.string("operation"),
        part.integer("delay"),
        part.integer("maxAttempts"),
        acceptors);
  }

  private static Acceptor acceptor(JsonObject part) {
    Object expected = part.properties().get("expected");
    if (expected == null) {
      throw part.problem("'expected' is missing");
    }
    Matcher matcher = matcher(part);
    boolean fits =
        switch (matcher) {
          case STATUS -> expected instanceof Long;
          case ERROR -> expected instanceof String || expected instanceof Boolean;
          default ->
              part.has("argument")
                  && (expected instanceof String
                      || expected instanceof Number
                      || expected instanceof Boolean);
        };
    if (!fits) {
      throw part.problem("'argument' or 'expected' does not fit the matcher");
    }
    return new Acceptor(state(part), matcher, part.optionalString("argument"), expected);
  }

  private static State state(JsonObject part) {
    String state = part.string("state");
    return switch (state) {
      case "success" -> State.SUCCESS;
      case "failure" -> State.FAILURE;
      case "retry" -> State.RETRY;
      default -> throw part.problem("the state '" + state + "' is not known");
    };
  }

  private static Matcher matcher(JsonObject part) {
    String matcher = part.string("matcher");
    return switch (matcher) {
      case "path" -> Matcher.PATH;
      case "pathAll" -> Matcher.PATH_ALL;
      case "pathAny" -> Matcher.PATH_ANY;
      case "status" -> Matcher.STATUS;
      case "error" -> Matcher.ERROR;
      default -> throw part.problem("the matcher '" + matcher + "' is not known");
    };
  }
}
