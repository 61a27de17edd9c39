package dev.bespoke.runtime.serde.eventstream;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.bytes.Utf8;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Takes the headers out of a message. */
final class HeaderReader {
  static final int TRUE = 0;
  static final int FALSE = 1;
  static final int BYTE = 2;
  static final int SHORT = 3;
  static final int INTEGER = 4;
  static final int LONG = 5;
  static final int BYTES = 6;
  static final int STRING = 7;
  static final int TIMESTAMP = 8;
  static final int UUID_TYPE = 9;

  private final byte[] bytes;
  private final ByteBuffer in;

  private HeaderReader(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.in = ByteBuffer.wrap(bytes, offset, length);
  }

  static EventHeaders read(byte[] bytes, int offset, int length) {
    HeaderReader reader = new HeaderReader(bytes, offset, length);
    EventHeaders headers = new EventHeaders();
    while (reader.in.hasRemaining()) {
      int nameLength = reader.need(1).get() & 0xFF;
      if (nameLength == 0) {
        throw new SerdeException("An event message has a header without a name.");
      }
      headers.put(reader.text(nameLength), reader.value(reader.need(1).get()));
    }
    return headers;
  }

  private Object value(int type) {
    return switch (type) {
      case TRUE -> true;
      case FALSE -> false;
      case BYTE -> need(1).get();
      case SHORT -> need(2).getShort();
      case INTEGER -> need(4).getInt();
      case LONG -> need(8).getLong();
      case BYTES -> blob(need(2).getShort() & 0xFFFF);
      case STRING -> text(need(2).getShort() & 0xFFFF);
      case TIMESTAMP -> Instant.ofEpochMilli(need(8).getLong());
      case UUID_TYPE -> {
        need(16);
        yield new UUID(in.getLong(), in.getLong());
      }
      default ->
          throw new SerdeException(
              "An event message has a header of type " + type + ", which is none of 0 to 9.");
    };
  }

  private Blob blob(int length) {
    int at = need(length).position();
    in.position(at + length);
    return Blob.of(bytes, at, at + length);
  }

  private String text(int length) {
    int at = need(length).position();
    in.position(at + length);
    if (Utf8.malformed(bytes, at, at + length) >= 0) {
      throw new SerdeException("An event message has a header that is not well-formed UTF-8.");
    }
    return new String(bytes, at, length, StandardCharsets.UTF_8);
  }

  private ByteBuffer need(int count) {
    if (in.remaining() < count) {
      throw new SerdeException("An event message's headers break off within one of them.");
    }
    return in;
  }
}
