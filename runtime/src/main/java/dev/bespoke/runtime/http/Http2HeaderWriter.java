package dev.bespoke.runtime.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the head of a request as a block of headers (RFC 9113, section 8.3; RFC 7541), each in
 * full: nothing is remembered by either side, so no secret can be guessed by what compresses well.
 */
final class Http2HeaderWriter {
  private static final int LITERAL = 0x00;
  private static final int NEVER_INDEXED = 0x10;

  private final ByteArrayOutputStream block = new ByteArrayOutputStream(1024);

  private Http2HeaderWriter() {}

  /** The block of a request that {@link MessageSyntax#check} has passed. */
  static byte[] write(HttpRequest request) {
    Http2HeaderWriter out = new Http2HeaderWriter();
    String query = request.query();
    out.field(":method", request.method());
    out.field(":scheme", request.scheme());
    out.field(":authority", request.hostHeader());
    out.field(":path", query.isEmpty() ? request.path() : request.path() + "?" + query);
    Headers headers = request.headers();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (!isOfConnection(name)) {
        out.field(name, headers.value(i));
      }
    }
    return out.block.toByteArray();
  }

  /** Whether a field has no place in HTTP/2 (RFC 9113, section 8.2.2), or not in this request. */
  private static boolean isOfConnection(String name) {
    return RequestHead.isOurs(name)
        || name.equals("connection")
        || name.equals("expect")
        || name.equals("keep-alive")
        || name.equals("upgrade");
  }

  private void field(String name, String value) {
    boolean secret = name.equals("authorization") || name.equals("x-amz-security-token");
    block.write(secret ? NEVER_INDEXED : LITERAL);
    string(name);
    string(value);
  }

  private void string(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = bytes.length;
    if (length < 127) {
      block.write(length);
    } else {
      block.write(127);
      for (length -= 127; length >= 128; length >>= 7) {
        block.write((length & 0x7F) | 0x80);
      }
      block.write(length);
    }
    block.writeBytes(bytes);
  }
}
