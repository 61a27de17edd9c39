package dev.bespoke.runtime;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.operation.ServiceResponse;
import dev.bespoke.runtime.protocol.AwsJsonOperation;
import dev.bespoke.runtime.protocol.JsonEventReader;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.serde.eventstream.EventHeaders;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.eventstream.EventMessageWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An operation of AWS JSON that answers with events, as the processor would generate it. */
public final class Tail extends AwsJsonOperation<String, Tail.Output> {
  public static final Tail INSTANCE = new Tail();
  public static final Events EVENTS = new Events();

  private static final MemberNames MEMBERS = MemberNames.of("session");

  private Tail() {
    super("Tail", "Logs.Tail", "1.1");
  }

  /** The output but its events. */
  public static final class Output extends ServiceResponse {
    public final @Nullable String session;

    Output(@Nullable String session) {
      this.session = session;
    }

    @Override
    protected @Nullable Object[] allMembers() {
      return new @Nullable Object[] {this.session};
    }

    @Override
    protected String textPattern() {
      return "Output[session]";
    }
  }

  /** A modelled error among the events. */
  public static final class TailTimeoutException extends ServiceException {
    private static final long serialVersionUID = 1L;

    public final @Nullable String session;

    TailTimeoutException(ErrorResponse error) {
      super(error);
      ShapeReader in = error.reader();
      session = in == null ? null : readSession(in);
    }
  }

  /** A modelled error of the operation. */
  public static final class ThrottledException extends ServiceException {
    private static final long serialVersionUID = 1L;

    ThrottledException(ErrorResponse error) {
      super(error);
    }
  }

  /** Lines have their number in a header and their text as payload. */
  public static final class Events extends JsonEventReader<String> {
    private Events() {}

    @Override
    protected String event(String type, EventMessage message) {
      return switch (type) {
        case "line" -> message.headers().integer("number") + " " + message.text();
        case "session" -> {
          ShapeReader in = body(message);
          yield "session " + (in == null ? null : readSession(in));
        }
        default -> "unknown " + type;
      };
    }

    @Override
    protected @Nullable ServiceException exception(ErrorResponse error) {
      return switch (error.code()) {
        case "tailTimeout" -> new TailTimeoutException(error);
        default -> null;
      };
    }
  }

  @Override
  protected void write(String input, ShapeWriter out) {
    out.startStructure();
    out.endStructure();
  }

  @Override
  protected Output read(ShapeReader in) {
    return new Output(readSession(in));
  }

  private static @Nullable String readSession(ShapeReader in) {
    String session = null;
    in.startStructure();
    while (in.nextMember(MEMBERS) >= 0) {
      session = in.string();
    }
    return session;
  }

  @Override
  protected boolean streamsInput() {
    return true;
  }

  @Override
  protected boolean streamsOutput() {
    return true;
  }

  @Override
  protected ServiceException error(ErrorResponse error) {
    return error.shape().equals("Throttled")
        ? new ThrottledException(error)
        : new ServiceException(error);
  }

  /** The bytes of a message with these headers, names and values in turn, and this payload. */
  public static byte[] message(String payload, String... headers) {
    EventHeaders fields = new EventHeaders();
    for (int i = 0; i < headers.length; i += 2) {
      fields.add(headers[i], headers[i + 1]);
    }
    return EventMessageWriter.encode(
        new EventMessage(fields, payload.getBytes(StandardCharsets.UTF_8)));
  }

  /** The bytes of an event. */
  public static byte[] event(String type, String payload) {
    return message(payload, ":message-type", "event", ":event-type", type);
  }

  /** The bytes of a line. */
  public static byte[] line(int number, String text) {
    EventHeaders headers =
        new EventHeaders()
            .add(":message-type", "event")
            .add(":event-type", "line")
            .add("number", number);
    return EventMessageWriter.encode(
        new EventMessage(headers, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** One after the other. */
  public static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
