package dev.bespoke.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.S3Operations;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.Tail;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.operation.EventStream;
import dev.bespoke.runtime.operation.Pipeline;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events as S3's SelectObjectContent sends them. */
class XmlEventsTest {
  private static final MemberNames STATS = MemberNames.of("BytesScanned");

  /** A modelled error among the events. */
  static final class BusyException extends ServiceException {
    private static final long serialVersionUID = 1L;

    BusyException(ErrorResponse error) {
      super(error);
    }
  }

  /** What would be generated. */
  static final class Select extends XmlEventReader<String> {
    @Override
    protected String event(String type, EventMessage message) {
      return switch (type) {
        case "Records" -> message.text();
        case "Stats" -> {
          ShapeReader in = body(message);
          yield "scanned " + (in == null ? null : scanned(in));
        }
        default -> type;
      };
    }

    private static long scanned(ShapeReader in) {
      long scanned = -1;
      in.startStructure();
      while (in.nextMember(STATS) >= 0) {
        scanned = in.longInteger();
      }
      return scanned;
    }

    @Override
    protected @Nullable ServiceException exception(ErrorResponse error) {
      return error.code().equals("busy") ? new BusyException(error) : null;
    }
  }

  private final StubTransport transport = new StubTransport();
  private final Pipeline pipeline = TestClient.builder(transport).s3();

  private EventStream<String> answered(byte[]... messages) {
    transport.respond(200, Tail.concat(messages), "x-amz-request-id", "R1", "etag", "E");
    return pipeline.events(
        S3Operations.GET,
        new Select(),
        new S3Operations.Input("bucket", "key"),
        CallOptions.none());
  }

  @Test
  void events_carry_bytes_structures_or_nothing() {
    try (EventStream<String> events =
        answered(
            Tail.event("Records", "a,b\n"),
            Tail.event("Cont", ""),
            Tail.event("Stats", "<Stats><BytesScanned>12</BytesScanned><New/></Stats>"),
            Tail.event("Stats", ""),
            Tail.event("End", ""))) {
      assertThat(events.response(S3Operations.Output.class).value).isEqualTo("E");
      assertThat(events).containsExactly("a,b\n", "Cont", "scanned 12", "scanned null", "End");
    }
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void a_modelled_error_has_the_message_of_its_document() {
    byte[] busy =
        Tail.message(
            "<Busy><message>later</message></Busy>",
            ":message-type",
            "exception",
            ":exception-type",
            "busy");
    assertThatThrownBy(() -> answered(busy).iterator().next())
        .isInstanceOf(BusyException.class)
        .hasMessageContaining("busy: later")
        .hasMessageContaining("request id R1");
    assertThat(transport.openBodies()).isZero();
  }
}
