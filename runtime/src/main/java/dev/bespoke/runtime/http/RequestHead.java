package dev.bespoke.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the head of a request (RFC 9112, section 3) into a connection's output buffer. */
final class RequestHead {
  private byte[] output;
  private int length;

  private RequestHead(byte[] output) {
    this.output = output;
  }

  /**
   * Writes the head of a request that {@link MessageSyntax#check} has passed.
   *
   * @param expectContinue whether an Expect field is sent
   * @return the length of the head, from the start of the output buffer
   */
  static int write(HttpRequest request, Connection connection, boolean expectContinue) {
    RequestHead head = new RequestHead(connection.output);
    head.text(request.method()).text(" ").text(request.path());
    if (!request.query().isEmpty()) {
      head.text("?").text(request.query());
    }
    head.text(" HTTP/1.1\r\n");
    head.field("host", request.hostHeader());
    Headers headers = request.headers();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (!isOurs(name) && (expectContinue || !name.equals("expect"))) {
        head.field(name, headers.value(i));
      }
    }
    head.bodyField(request);
    head.text("\r\n");
    connection.output = head.output;
    return head.length;
  }

  /** Whether the transport alone decides on this field. */
  static boolean isOurs(String name) {
    return switch (name) {
      case "host", "content-length", "transfer-encoding" -> true;
      default -> false;
    };
  }

  private void bodyField(HttpRequest request) {
    long bodyLength = request.body().contentLength();
    if (bodyLength < 0) {
      field("transfer-encoding", "chunked");
    } else if (bodyLength > 0 || hasBodyByNature(request.method())) {
      field("content-length", Long.toString(bodyLength));
    }
  }

  /** Whether servers expect a length even where there is no body (RFC 9110, section 8.6). */
  private static boolean hasBodyByNature(String method) {
    return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
  }

  private void field(String name, String value) {
    text(name).text(": ").text(value).text("\r\n");
  }

  private RequestHead text(String text) {
    ensureRoom(text.length());
    byte[] target = output;
    int start = length;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
      }
      target[start + i] = (byte) c;
    }
    length += text.length();
    return this;
  }

  private RequestHead bytes(byte[] bytes) {
    ensureRoom(bytes.length);
    System.arraycopy(bytes, 0, output, length, bytes.length);
    length += bytes.length;
    return this;
  }

  private void ensureRoom(int count) {
    if (count > output.length - length) {
      output = Arrays.copyOf(output, Math.max(output.length * 2, length + count));
    }
  }
}
