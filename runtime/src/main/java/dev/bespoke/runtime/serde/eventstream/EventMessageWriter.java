package dev.bespoke.runtime.serde.eventstream;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.bytes.ByteSink;
import dev.bespoke.runtime.serde.bytes.Utf8;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.CRC32;

/** Encodes messages of event streams (Smithy, "Amazon Event Stream Specification"). */
public final class EventMessageWriter {
  private static final int MAX_NAME = 255;

  private EventMessageWriter() {}

  /**
   * The bytes of a message.
   *
   * @throws SerdeException where a name, a value, all headers or the payload are too long
   */
  public static byte[] encode(EventMessage message) {
    byte[] headers = encode(message.headers());
    if (message.length() > EventMessage.MAX_PAYLOAD) {
      throw new SerdeException(
          "The payload of an event message has "
              + message.length()
              + " bytes; at most "
              + EventMessage.MAX_PAYLOAD
              + " can be sent. Send smaller events.");
    }
    int payload = EventMessageReader.PRELUDE + headers.length;
    int end = payload + message.length();
    byte[] out = new byte[end + EventMessageReader.CRC];
    integer(out, 0, out.length);
    integer(out, 4, headers.length);
    CRC32 crc = new CRC32();
    crc.update(out, 0, 8);
    integer(out, 8, (int) crc.getValue());
    System.arraycopy(headers, 0, out, EventMessageReader.PRELUDE, headers.length);
    System.arraycopy(message.bytes(), message.offset(), out, payload, message.length());
    crc.update(out, 8, end - 8);
    integer(out, end, (int) crc.getValue());
    return out;
  }

  /**
   * The bytes of headers alone, as they stand in a message and are signed.
   *
   * @throws SerdeException where a name, a value or all of them are too long, or a text has no form
   *     in UTF-8
   */
  public static byte[] encode(EventHeaders headers) {
    ByteSink out = new ByteSink();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
      if (encoded.length == 0 || encoded.length > MAX_NAME) {
        throw new SerdeException(
            "The name of an event's header has "
                + encoded.length
                + " bytes; 1 to "
                + MAX_NAME
                + " can be sent.");
      }
      out.write(encoded.length);
      bytes(out, encoded);
      value(out, name, headers.value(i));
    }
    if (out.length() > EventMessage.MAX_HEADERS) {
      throw new SerdeException(
          "The headers of an event message have "
              + out.length()
              + " bytes; at most "
              + EventMessage.MAX_HEADERS
              + " can be sent.");
    }
    return out.toByteArray();
  }

  private static void value(ByteSink out, String name, Object value) {
    if (value instanceof Boolean truth) {
      out.write(truth ? HeaderReader.TRUE : HeaderReader.FALSE);
    } else if (value instanceof Byte number) {
      number(out, HeaderReader.BYTE, 1, number);
    } else if (value instanceof Short number) {
      number(out, HeaderReader.SHORT, 2, number);
    } else if (value instanceof Integer number) {
      number(out, HeaderReader.INTEGER, 4, number);
    } else if (value instanceof Long number) {
      number(out, HeaderReader.LONG, 8, number);
    } else if (value instanceof Blob blob) {
      sized(out, HeaderReader.BYTES, name, blob.toByteArray());
    } else if (value instanceof String text) {
      sized(out, HeaderReader.STRING, name, Utf8.encode(text));
    } else if (value instanceof Instant instant) {
      number(out, HeaderReader.TIMESTAMP, 8, millis(name, instant));
    } else {
      UUID uuid = (UUID) value;
      number(out, HeaderReader.UUID_TYPE, 8, uuid.getMostSignificantBits());
      digits(out, 8, uuid.getLeastSignificantBits());
    }
  }

  private static long millis(String name, Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException e) {
      throw new SerdeException(
          "The event's header " + name + " is too far from 1970 for 64 bits of milliseconds.");
    }
  }

  private static void sized(ByteSink out, int type, String name, byte[] value) {
    if (value.length > EventMessage.MAX_HEADER_VALUE) {
      throw new SerdeException(
          "The event's header "
              + name
              + " has "
              + value.length
              + " bytes; at most "
              + EventMessage.MAX_HEADER_VALUE
              + " can be sent.");
    }
    number(out, type, 2, value.length);
    bytes(out, value);
  }

  private static void number(ByteSink out, int type, int size, long value) {
    out.write(type);
    digits(out, size, value);
  }

  private static void digits(ByteSink out, int size, long value) {
    for (int shift = 8 * size - 8; shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift));
    }
  }

  private static void bytes(ByteSink out, byte[] bytes) {
    System.arraycopy(bytes, 0, out.reserve(bytes.length), out.length(), bytes.length);
    out.fillTo(out.length() + bytes.length);
  }

  private static void integer(byte[] out, int at, int value) {
    out[at] = (byte) (value >>> 24);
    out[at + 1] = (byte) (value >>> 16);
    out[at + 2] = (byte) (value >>> 8);
    out[at + 3] = (byte) value;
  }
}
