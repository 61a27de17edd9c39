package dev.bespoke.runtime.serde.eventstream;

import dev.bespoke.runtime.serde.SerdeException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads one message after the other from a stream, and no byte ahead (Smithy, "Amazon Event Stream
 * Specification"). Both checksums are verified, and memory grows with the bytes that have come, not
 * with those announced. What follows a message that was refused cannot be read. Not safe for
 * concurrent use.
 */
public final class EventMessageReader {
  static final int PRELUDE = 12;
  static final int CRC = 4;
  private static final int TRUSTED = 64 * 1024;

  private final InputStream in;
  private final byte[] prelude = new byte[PRELUDE];
  private final CRC32 crc = new CRC32();

  /** Creates one that reads from here; it never closes the stream. */
  public EventMessageReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next message; null where the stream ends before it.
   *
   * @throws EOFException where the stream ends within it
   * @throws IOException where the stream cannot be read
   * @throws SerdeException where it is damaged, malformed or too long
   */
  public @Nullable EventMessage read() throws IOException {
    int count = in.readNBytes(prelude, 0, PRELUDE);
    if (count == 0) {
      return null;
    }
    if (count < PRELUDE) {
      throw cut();
    }
    crc.reset();
    crc.update(prelude, 0, PRELUDE - CRC);
    if ((int) crc.getValue() != integer(prelude, PRELUDE - CRC)) {
      throw damaged("prelude");
    }
    crc.update(prelude, PRELUDE - CRC, CRC);
    long total = integer(prelude, 0) & 0xFFFF_FFFFL;
    long headers = integer(prelude, 4) & 0xFFFF_FFFFL;
    check(total, headers);
    byte[] rest = rest((int) total - PRELUDE);
    int end = rest.length - CRC;
    crc.update(rest, 0, end);
    if ((int) crc.getValue() != integer(rest, end)) {
      throw damaged("message");
    }
    int length = (int) headers;
    return new EventMessage(HeaderReader.read(rest, 0, length), rest, length, end - length);
  }

  private static void check(long total, long headers) {
    if (headers > EventMessage.MAX_HEADERS) {
      throw new SerdeException(
          "An event message announces "
              + headers
              + " bytes of headers; "
              + EventMessage.MAX_HEADERS
              + " is the most that is read.");
    }
    long payload = total - headers - PRELUDE - CRC;
    if (payload < 0) {
      throw new SerdeException(
          "An event message announces " + total + " bytes in all, fewer than its headers take.");
    }
    if (payload > EventMessage.MAX_PAYLOAD) {
      throw new SerdeException(
          "An event message announces "
              + payload
              + " bytes of payload; "
              + EventMessage.MAX_PAYLOAD
              + " is the most that is read.");
    }
  }

  private byte[] rest(int length) throws IOException {
    byte[] bytes = new byte[Math.min(length, TRUSTED)];
    int filled = 0;
    while (true) {
      filled += in.readNBytes(bytes, filled, bytes.length - filled);
      if (filled < bytes.length) {
        throw cut();
      }
      if (filled == length) {
        return bytes;
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(length, bytes.length * 2L));
    }
  }

  private static int integer(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 24)
        | ((bytes[at + 1] & 0xFF) << 16)
        | ((bytes[at + 2] & 0xFF) << 8)
        | (bytes[at + 3] & 0xFF);
  }

  private static EOFException cut() {
    return new EOFException("the event stream ends within a message");
  }

  private static SerdeException damaged(String part) {
    return new SerdeException(
        "The checksum of an event message's "
            + part
            + " is wrong: it was damaged on its way, or this is no event stream.");
  }
}
