package dev.bespoke.testing;

import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.serde.eventstream.EventHeaders;
import dev.bespoke.runtime.serde.eventstream.EventMessage;
import dev.bespoke.runtime.serde.eventstream.EventMessageWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A response that a {@link StubTransport} gives. Immutable. */
public final class StubResponse {
  private final int status;
  private final byte[] body;
  private final Headers headers;

  private StubResponse(int status, byte[] body, Headers headers) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  /** A response with this text, in UTF-8, as its body. */
  public static StubResponse of(int status, String body) {
    return new StubResponse(status, body.getBytes(StandardCharsets.UTF_8), new Headers());
  }

  /**
   * A response with these bytes as its body. That of a service which speaks RPC v2 CBOR has to say
   * so: {@code withHeader("smithy-protocol", "rpc-v2-cbor")}.
   */
  public static StubResponse of(int status, byte[] body) {
    return new StubResponse(status, body.clone(), new Headers());
  }

  /** An error as services that speak JSON report it. */
  public static StubResponse jsonError(int status, String code, String message) {
    return of(
        status, "{\"__type\":\"" + escaped(code) + "\",\"message\":\"" + escaped(message) + "\"}");
  }

  /** An error as S3 reports it. */
  public static StubResponse xmlError(int status, String code, String message) {
    return of(
        status,
        "<Error><Code>"
            + marked(code)
            + "</Code><Message>"
            + marked(message)
            + "</Message></Error>");
  }

  /** A stream of events, which ends after the last of these messages. */
  public static StubResponse events(EventMessage... messages) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (EventMessage message : messages) {
      body.writeBytes(EventMessageWriter.encode(message));
    }
    return of(200, body.toByteArray())
        .withHeader("content-type", "application/vnd.amazon.eventstream");
  }

  /**
   * An event.
   *
   * @param type the name of the union's member
   * @param payload JSON, XML or text, as the protocol has it
   */
  public static EventMessage event(String type, String payload) {
    return message(":event-type", type, "event", payload);
  }

  /**
   * An error that ends a stream of events.
   *
   * @param type the name of the union's member
   * @param payload JSON or XML, as the protocol has it
   */
  public static EventMessage eventError(String type, String payload) {
    return message(":exception-type", type, "exception", payload);
  }

  private static EventMessage message(String name, String type, String kind, String payload) {
    EventHeaders headers = new EventHeaders().add(":message-type", kind).add(name, type);
    return new EventMessage(headers, payload.getBytes(StandardCharsets.UTF_8));
  }

  /** This response with one more header. */
  public StubResponse withHeader(String name, String value) {
    Headers more = copyOfHeaders();
    more.add(name, value);
    return new StubResponse(status, body, more);
  }

  int status() {
    return status;
  }

  byte[] body() {
    return body;
  }

  Headers copyOfHeaders() {
    Headers copy = new Headers();
    for (int i = 0; i < headers.size(); i++) {
      copy.add(headers.name(i), headers.value(i));
    }
    return copy;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String marked(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  @Override
  public String toString() {
    return "StubResponse[" + status + ", " + body.length + " bytes]";
  }
}
