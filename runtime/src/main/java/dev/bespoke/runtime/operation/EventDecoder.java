package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart what the messages of one stream are: events, errors, or the output itself (Smithy,
 * "Event Stream Specification"). Used by one thread.
 */
final class EventDecoder<E> {
  private static final String INITIAL_RESPONSE = "initial-response";
  private static final MemberNames MESSAGE = MemberNames.of("message", "Message");

  private final Operation<?, ? extends ServiceResponse> operation;
  private final EventReader<E> reader;
  private ServiceResponse response;

  EventDecoder(
      Operation<?, ? extends ServiceResponse> operation,
      EventReader<E> reader,
      ServiceResponse response) {
    this.operation = operation;
    this.reader = reader;
    this.response = response;
  }

  /** The output: at first what the HTTP response held of it. */
  ServiceResponse response() {
    return response;
  }

  /**
   * The event that a message is; null where it is none.
   *
   * @throws ServiceException where it is an error
   * @throws SerdeException where it cannot be understood
   */
  @Nullable E decode(EventMessage message) {
    String kind = required(message, ":message-type");
    switch (kind) {
      case "event" -> {
        String type = required(message, ":event-type");
        if (!type.equals(INITIAL_RESPONSE)) {
          E event = reader.event(type, message);
          VarHandle.releaseFence(); // so that nobody sees it half filled, as with final fields
          return event;
        }
        readResponse(message);
        return null;
      }
      case "exception" -> throw exception(required(message, ":exception-type"), message);
      case "error" -> throw operation.error(error(message));
      default -> {
        return null; // a kind of message that came later than this code
      }
    }
  }

  private void readResponse(EventMessage message) {
    ResponseMetadata metadata = response.responseMetadata();
    byte[] body =
        Arrays.copyOfRange(message.bytes(), message.offset(), message.offset() + message.length());
    ServiceResponse read =
        operation.deserialize(
            new BufferedResponse(metadata.status(), metadata.fields(), body, body.length));
    read.responseMetadata(metadata);
    response = read;
  }

  private ServiceException exception(String type, EventMessage message) {
    ErrorResponse error =
        describe(type).message(messageOf(message)).reader(bodyOf(message)).build();
    try {
      return exception(error);
    } catch (SerdeException e) {
      return exception(error.withoutMembers());
    }
  }

  private ServiceException exception(ErrorResponse error) {
    ServiceException modelled = reader.exception(error);
    return modelled == null ? operation.error(error) : modelled;
  }

  private @Nullable ShapeReader bodyOf(EventMessage message) {
    try {
      return reader.body(message);
    } catch (SerdeException e) {
      return null; // its type says enough
    }
  }

  private @Nullable String messageOf(EventMessage message) {
    ShapeReader in = bodyOf(message);
    if (in == null) {
      return null;
    }
    try {
      in.startStructure();
      return in.nextMember(MESSAGE) < 0 ? null : in.string();
    } catch (SerdeException e) {
      return null;
    }
  }

  private ErrorResponse error(EventMessage message) {
    String code = message.headers().string(":error-code");
    return describe(code == null ? "UnknownError" : code)
        .message(message.headers().string(":error-message"))
        .build();
  }

  private ErrorResponse.Builder describe(String code) {
    ResponseMetadata metadata = response.responseMetadata();
    return ErrorResponse.builder(operation.name(), metadata.status(), metadata.fields())
        .attempts(metadata.attempts())
        .code(code);
  }

  private static String required(EventMessage message, String header) {
    String value = message.headers().string(header);
    if (value == null) {
      throw new SerdeException("An event message lacks the header " + header + ".");
    }
    return value;
  }
}
