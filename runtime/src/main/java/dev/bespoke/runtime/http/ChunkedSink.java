package dev.bespoke.runtime.http;

import java.io.IOException;
import java.util.Objects;

/** Sends a body of unknown length in chunks (RFC 9112, section 7.1), each in one write. */
final class ChunkedSink extends BodySink {
  /** Four hexadecimal digits and a line break. */
  private static final int SIZE_LINE = 6;

  /** The most that four digits tell. */
  private static final int MAX_SIZE = 0xFFFF;

  /** The line break after a chunk. */
  private static final int TAIL = 2;

  /** The last chunk, {@code 0}, and the empty trailer. */
  private static final int END = 5;

  /** Where the open chunk's size will stand in the output buffer. */
  private int start;

  /**
   * Creates a sink, typed so that verifying a caller does not load this class.
   *
   * @param pending how many bytes of a head wait in the output buffer
   */
  static BodySink create(Exchange exchange, Connection connection, int pending) throws IOException {
    return new ChunkedSink(exchange, connection, pending);
  }

  private ChunkedSink(Exchange exchange, Connection connection, int pending) throws IOException {
    super(exchange, connection, pending);
    open();
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    int from = offset;
    int left = count;
    while (left > 0) {
      int room = Math.min(connection.output.length - pending - TAIL - END, MAX_SIZE - size());
      if (room == 0) {
        endChunk();
        send();
        open();
        continue;
      }
      int taken = Math.min(room, left);
      System.arraycopy(bytes, from, connection.output, pending, taken);
      pending += taken;
      from += taken;
      left -= taken;
    }
  }

  @Override
  void finish() throws IOException {
    endChunk();
    byte[] output = connection.output;
    output[pending++] = '0';
    lineBreak();
    lineBreak();
    send();
  }

  /** Leaves room for the size of a chunk; a buffer nearly full of head is sent first. */
  private void open() throws IOException {
    if (connection.output.length - pending < 1024) {
      send();
    }
    start = pending;
    pending += SIZE_LINE;
  }

  /** Writes the size of the open chunk before it, or takes it back where it is empty. */
  private void endChunk() {
    int size = size();
    if (size == 0) {
      pending = start;
      return;
    }
    lineBreak();
    byte[] output = connection.output;
    for (int i = 0; i < 4; i++) {
      output[start + i] = (byte) Character.forDigit((size >> (12 - 4 * i)) & 0xF, 16);
    }
    output[start + 4] = '\r';
    output[start + 5] = '\n';
  }

  /** The number of bytes in the open chunk. */
  private int size() {
    return pending - start - SIZE_LINE;
  }

  private void lineBreak() {
    connection.output[pending++] = '\r';
    connection.output[pending++] = '\n';
  }
}
