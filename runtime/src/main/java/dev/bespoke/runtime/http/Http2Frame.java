package dev.bespoke.runtime.http;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A frame of HTTP/2 (RFC 9113, section 4). Nobody changes it once it is made. */
final class Http2Frame {
  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int RST_STREAM = 3;
  static final int SETTINGS = 4;
  static final int PUSH_PROMISE = 5;
  static final int PING = 6;
  static final int GOAWAY = 7;
  static final int WINDOW_UPDATE = 8;
  static final int CONTINUATION = 9;

  static final int ACK = 0x1;
  static final int END_STREAM = 0x1;
  static final int END_HEADERS = 0x4;
  private static final int PADDED = 0x8;
  private static final int PRIORITY = 0x20;

  /** The longest payload that either side sends: nobody asks for more. */
  static final int MAX_PAYLOAD = 16_384;

  private static final int HEAD = 9;
  private static final byte[] NOTHING = {};

  private final int type;
  private final int flags;
  private final int stream;
  private final byte[] payload;
  private final int size;

  private Http2Frame(int type, int flags, int stream, byte[] payload, int size) {
    this.type = type;
    this.flags = flags;
    this.stream = stream;
    this.payload = payload;
    this.size = size;
  }

  int type() {
    return type;
  }

  int stream() {
    return stream;
  }

  /** The payload without the padding that a frame of data or headers may have. */
  byte[] payload() {
    return payload;
  }

  /** The length that counts for flow control: padding included. */
  int size() {
    return size;
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** Reads the next frame; null where the connection has ended. */
  static @Nullable Http2Frame read(DataInputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    int length = (first << 16) | in.readUnsignedShort();
    int type = in.readUnsignedByte();
    int flags = in.readUnsignedByte();
    int stream = in.readInt() & Integer.MAX_VALUE;
    if (length > MAX_PAYLOAD) {
      throw new ProtocolException("malformed response: a frame is longer than was allowed");
    }
    byte[] payload = in.readNBytes(length);
    if (payload.length < length) {
      throw new EOFException("the connection ended within a frame");
    }
    return new Http2Frame(type, flags, stream, trimmed(type, flags, payload), length);
  }

  private static byte[] trimmed(int type, int flags, byte[] payload) throws IOException {
    int from = 0;
    int to = payload.length;
    if ((type == DATA || type == HEADERS) && (flags & PADDED) != 0) {
      from = 1;
      to -= payload.length == 0 ? 1 : payload[0] & 0xFF;
    }
    if (type == HEADERS && (flags & PRIORITY) != 0) {
      from += 5;
    }
    if (from > to) {
      throw new ProtocolException("malformed response: a frame's padding is longer than the frame");
    }
    return from == 0 && to == payload.length ? payload : Arrays.copyOfRange(payload, from, to);
  }

  /** The 32-bit number that a payload begins with. */
  int number() throws ProtocolException {
    if (payload.length < 4) {
      throw new ProtocolException("malformed response: a frame is shorter than it has to be");
    }
    return number(payload, 0);
  }

  /** The 32-bit number that stands here. */
  static int number(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 24)
        | ((bytes[at + 1] & 0xFF) << 16)
        | ((bytes[at + 2] & 0xFF) << 8)
        | (bytes[at + 3] & 0xFF);
  }

  /** The bytes of a frame without a payload. */
  static byte[] bytes(int type, int flags, int stream) {
    return bytes(type, flags, stream, NOTHING, 0, 0);
  }

  /** The bytes of a frame whose payload is one number. */
  static byte[] bytes(int type, int flags, int stream, int number) {
    byte[] payload = {
      (byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number
    };
    return bytes(type, flags, stream, payload, 0, payload.length);
  }

  /** The bytes of a frame. */
  static byte[] bytes(int type, int flags, int stream, byte[] from, int offset, int length) {
    byte[] frame = new byte[HEAD + length];
    frame[0] = (byte) (length >> 16);
    frame[1] = (byte) (length >> 8);
    frame[2] = (byte) length;
    frame[3] = (byte) type;
    frame[4] = (byte) flags;
    frame[5] = (byte) (stream >> 24);
    frame[6] = (byte) (stream >> 16);
    frame[7] = (byte) (stream >> 8);
    frame[8] = (byte) stream;
    System.arraycopy(from, offset, frame, HEAD, length);
    return frame;
  }
}
