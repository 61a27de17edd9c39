package dev.bespoke.runtime.serde.eventstream;

import dev.bespoke.runtime.serde.Blob;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * One message of an event stream: headers and a payload (Smithy, "Amazon Event Stream
 * Specification"). Nobody changes it once it is made.
 */
public final class EventMessage {
  /** The most bytes that the headers of a message may take. */
  public static final int MAX_HEADERS = 128 * 1024;

  /** The longest payload of a message, in bytes. */
  public static final int MAX_PAYLOAD = 24 * 1024 * 1024;

  /** The longest text or bytes that a header is sent with. */
  public static final int MAX_HEADER_VALUE = 32_767;

  private static final byte[] NONE = {};

  private final EventHeaders headers;
  private final byte[] bytes;
  private final int offset;
  private final int length;

  /** Creates one with a part of these bytes as its payload, which the caller leaves unchanged. */
  public EventMessage(EventHeaders headers, byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    this.headers = Objects.requireNonNull(headers, "headers");
    this.bytes = bytes;
    this.offset = offset;
    this.length = length;
  }

  /** Creates one with these bytes as its payload, which the caller leaves unchanged. */
  public EventMessage(EventHeaders headers, byte[] payload) {
    this(headers, payload, 0, payload.length);
  }

  /** Creates one without a payload. */
  public EventMessage(EventHeaders headers) {
    this(headers, NONE);
  }

  /** The headers. */
  public EventHeaders headers() {
    return headers;
  }

  /** The array that holds the payload, from {@link #offset}; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the payload begins in {@link #bytes}. */
  public int offset() {
    return offset;
  }

  /** The length of the payload, in bytes. */
  public int length() {
    return length;
  }

  /** A copy of the payload. */
  public Blob blob() {
    return Blob.of(bytes, offset, offset + length);
  }

  /** The payload as UTF-8 text; malformed input becomes U+FFFD. */
  public String text() {
    return new String(bytes, offset, length, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventMessage that
        && headers.equals(that.headers)
        && Arrays.equals(
            bytes, offset, offset + length, that.bytes, that.offset, that.offset + that.length);
  }

  @Override
  public int hashCode() {
    return 31 * headers.hashCode() + length;
  }

  /** The names of the headers and the payload's size: content may be large or secret. */
  @Override
  public String toString() {
    return "EventMessage[headers=" + headers + ", " + length + " bytes]";
  }
}
