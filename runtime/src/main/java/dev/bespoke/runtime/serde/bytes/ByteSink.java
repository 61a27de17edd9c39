package dev.bespoke.runtime.serde.bytes;

import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.SerdeException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes under construction. Writers reserve room, fill it in place and say where they stopped. Used
 * once and by one thread: {@link #toBody} or {@link #toByteArray} ends it.
 */
public final class ByteSink {
  private static final byte[] BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
          .getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST = Integer.MAX_VALUE - 16;

  private byte[] buffer = BufferPool.take(1);
  private int length;

  /** Creates an empty one. */
  public ByteSink() {}

  /** The number of bytes so far: where the next one goes. */
  public int length() {
    return length;
  }

  /** The buffer, with room for {@code count} bytes behind {@link #length}. */
  public byte[] reserve(int count) {
    if (count > buffer.length - length) {
      grow(count);
    }
    return buffer;
  }

  /** Says that the bytes before {@code newLength} are now filled. */
  public void fillTo(int newLength) {
    length = newLength;
  }

  /** Appends one byte. */
  public void write(int value) {
    byte[] target = reserve(1);
    target[length++] = (byte) value;
  }

  /** Appends text all of whose characters are known to be ASCII. */
  @SuppressWarnings("deprecation") // the one copy without a charset: exact for ASCII
  public void ascii(String text) {
    int size = text.length();
    text.getBytes(0, size, reserve(size), length);
    length += size;
  }

  /** Appends a blob in Base64, padded. */
  public void base64(Blob blob) {
    int size = blob.size();
    if (size > LONGEST / 4 * 3 - 4) {
      throw tooLong();
    }
    int encoded = (size + 2) / 3 * 4;
    byte[] target = reserve(encoded);
    // The raw bytes go to the end of the room, so that encoding never overtakes them.
    int from = length + encoded - size;
    blob.copyTo(target, from);
    encode(target, from, length, size);
    length += encoded;
  }

  private static void encode(byte[] bytes, int from, int to, int size) {
    int source = from;
    int target = to;
    for (int end = from + size - size % 3; source < end; source += 3) {
      int bits =
          ((bytes[source] & 0xff) << 16)
              | ((bytes[source + 1] & 0xff) << 8)
              | (bytes[source + 2] & 0xff);
      bytes[target++] = BASE64[bits >>> 18];
      bytes[target++] = BASE64[(bits >>> 12) & 63];
      bytes[target++] = BASE64[(bits >>> 6) & 63];
      bytes[target++] = BASE64[bits & 63];
    }
    if (size % 3 != 0) {
      boolean two = size % 3 == 2;
      int bits = ((bytes[source] & 0xff) << 16) | (two ? (bytes[source + 1] & 0xff) << 8 : 0);
      bytes[target++] = BASE64[bits >>> 18];
      bytes[target++] = BASE64[(bits >>> 12) & 63];
      bytes[target++] = two ? BASE64[(bits >>> 6) & 63] : (byte) '=';
      bytes[target] = '=';
    }
  }

  /** The bytes as a body that can be replayed. Nothing may be written any more. */
  public RequestBody toBody() {
    if (buffer.length > BufferPool.SMALL) {
      return RequestBody.of(buffer, 0, length);
    }
    return RequestBody.of(toByteArray());
  }

  /** The bytes. Nothing may be written any more. */
  public byte[] toByteArray() {
    byte[] bytes = Arrays.copyOf(buffer, length);
    BufferPool.give(buffer);
    buffer = new byte[0];
    return bytes;
  }

  private void grow(int count) {
    if (count < 0 || count > LONGEST - length) {
      throw tooLong();
    }
    int doubled = buffer.length > LONGEST / 2 ? LONGEST : buffer.length * 2;
    byte[] old = buffer;
    buffer = Arrays.copyOf(old, Math.max(doubled, length + count));
  }

  private static SerdeException tooLong() {
    return new SerdeException(
        "The request is longer than 2 GiB, which no operation takes in memory: send less at once,"
            + " or use an operation that streams");
  }
}
