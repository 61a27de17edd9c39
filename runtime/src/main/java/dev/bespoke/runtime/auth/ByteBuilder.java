package dev.bespoke.runtime.auth;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes that is used again and again. */
final class ByteBuilder {
  /** What one long header may leave behind; a larger array is given up. */
  private static final int KEPT = 1 << 16;

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[2048];
  private int length;

  byte[] array() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
    if (bytes.length > KEPT) {
      bytes = new byte[2048];
    }
  }

  ByteBuilder add(char ascii) {
    ensure(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /** Adds the UTF-8 form. */
  ByteBuilder add(String text) {
    return add(text, 0, text.length());
  }

  /** Adds the UTF-8 form of a part. */
  ByteBuilder add(String text, int start, int end) {
    ensure(end - start);
    byte[] to = bytes;
    int at = length;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        length = at;
        return addUtf8(text.substring(i, end));
      }
      to[at++] = (byte) c;
    }
    length = at;
    return this;
  }

  /** Adds text of which it is known that it is ASCII: what we made, or checked, ourselves. */
  @SuppressWarnings("deprecation") // for what it does with other characters
  ByteBuilder addAscii(String text) {
    int size = text.length();
    ensure(size);
    text.getBytes(0, size, bytes, length);
    length += size;
    return this;
  }

  /** Adds what another has. */
  ByteBuilder add(ByteBuilder other) {
    ensure(other.length);
    System.arraycopy(other.bytes, 0, bytes, length, other.length);
    length += other.length;
    return this;
  }

  private ByteBuilder addUtf8(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ensure(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
    return this;
  }

  /** Adds all bytes as lower-case hexadecimal digits. */
  ByteBuilder addHex(byte[] data) {
    ensure(2 * data.length);
    byte[] to = bytes;
    int at = length;
    for (byte b : data) {
      to[at++] = HEX[(b >> 4) & 15];
      to[at++] = HEX[b & 15];
    }
    length = at;
    return this;
  }

  /** What was added, which is ASCII. */
  String text() {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
