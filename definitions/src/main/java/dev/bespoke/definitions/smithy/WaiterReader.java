package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.ErrorTrait;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.definitions.WaiterDefinition.Acceptor;
import dev.bespoke.definitions.WaiterDefinition.Matcher;
import dev.bespoke.definitions.WaiterDefinition.State;
import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/** Reads the waiters of the trait {@code waitable} (Smithy, "Waiters"). */
final class WaiterReader {
  static final String WAITABLE = "smithy.waiters#waitable";

  /**
   * How long a waiter goes on by default. Smithy leaves that to the caller; AWS's waiters in
   * botocore's form mostly wait for ten minutes.
   */
  private static final int SECONDS = 600;

  private static final int DEFAULT_MIN_DELAY = 2;

  /** What S3 answers to HEAD only, and so without a body that could name the error. */
  private static final ShapeId NAMELESS = ShapeId.from("com.amazonaws.s3#NotFound");

  private final ServiceClosure closure;

  WaiterReader(ServiceClosure closure) {
    this.closure = closure;
  }

  WaiterDefinition waiter(String name, OperationShape operation, JsonObject waiter) {
    Integer minDelay = waiter.optionalInt("minDelay");
    int delay = minDelay == null ? DEFAULT_MIN_DELAY : minDelay;
    if (delay < 1) {
      throw waiter.problem("'minDelay' has to be at least 1");
    }
    List<Acceptor> acceptors = new ArrayList<>();
    for (JsonObject acceptor : waiter.objectList("acceptors")) {
      acceptors.add(acceptor(acceptor));
    }
    return new WaiterDefinition(
        name, operation.getId().getName(), delay, Math.max(1, SECONDS / delay), acceptors);
  }

  private Acceptor acceptor(JsonObject acceptor) {
    State state = state(acceptor);
    JsonObject matcher = acceptor.object("matcher");
    if (matcher.has("success")) {
      // to succeed is to give no error
      return new Acceptor(state, Matcher.ERROR, null, !matcher.flag("success"));
    }
    if (matcher.has("errorType")) {
      return error(state, matcher.string("errorType"));
    }
    if (matcher.has("output")) {
      return path(state, matcher.object("output"));
    }
    throw matcher.problem(
        "a matcher '" + String.join(", ", matcher.names()) + "' is not supported");
  }

  private static Acceptor path(State state, JsonObject output) {
    String path = output.string("path");
    String expected = output.string("expected");
    String comparator = output.string("comparator");
    return switch (comparator) {
      case "stringEquals" -> new Acceptor(state, Matcher.PATH, path, expected);
      case "booleanEquals" -> new Acceptor(state, Matcher.PATH, path, bool(output, expected));
      case "allStringEquals" -> new Acceptor(state, Matcher.PATH_ALL, path, expected);
      case "anyStringEquals" -> new Acceptor(state, Matcher.PATH_ANY, path, expected);
      default -> throw output.problem("the comparator '" + comparator + "' is not known");
    };
  }

  private static Boolean bool(JsonObject output, String expected) {
    return switch (expected) {
      case "true" -> true;
      case "false" -> false;
      default -> throw output.problem("'expected' has to be true or false");
    };
  }

  /** An error is named by its shape, with or without the namespace; codes may be others. */
  private Acceptor error(State state, String errorType) {
    String name = errorType.substring(errorType.indexOf('#') + 1);
    Shape shape = closure.shapes().get(name);
    if (shape == null || !shape.isStructureShape()) {
      return new Acceptor(state, Matcher.ERROR, null, name);
    }
    if (shape.getId().equals(NAMELESS)) {
      return new Acceptor(state, Matcher.STATUS, null, 404L);
    }
    ErrorTrait error = new StructureReader(closure, shape).structure().error();
    return new Acceptor(state, Matcher.ERROR, null, error == null ? name : error.code());
  }

  private static State state(JsonObject acceptor) {
    String state = acceptor.string("state");
    return switch (state) {
      case "success" -> State.SUCCESS;
      case "failure" -> State.FAILURE;
      case "retry" -> State.RETRY;
      default -> throw acceptor.problem("the state '" + state + "' is not known");
    };
  }
}
