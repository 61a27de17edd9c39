package dev.bespoke.runtime.http;

import java.io.IOException;
import java.util.Objects;

/**
 * Sends a body of a length that the head announced. The body's end is held back until it is known
 * to be the end: the server never takes a body of another length for complete.
 */
final class FixedLengthSink extends BodySink {
  private final long length;
  private long remaining;

  FixedLengthSink(Exchange exchange, Connection connection, int pending, long length) {
    super(exchange, connection, pending);
    this.length = length;
    this.remaining = length;
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    if (count > remaining) {
      throw new IOException(
          "the request's body is longer than the " + length + " bytes that it announced");
    }
    remaining -= count;
    int from = offset;
    int left = count;
    byte[] output = connection.output;
    if (left > output.length - pending) {
      if (pending > 0) {
        int filling = output.length - pending;
        System.arraycopy(bytes, from, output, pending, filling);
        pending = output.length;
        from += filling;
        left -= filling;
        send();
      }
      int heldBack = heldBack(left);
      if (left > heldBack) {
        send(bytes, from, left - heldBack);
        from += left - heldBack;
        left = heldBack;
      }
    }
    System.arraycopy(bytes, from, output, pending, left);
    pending += left;
  }

  /** What to keep of so many bytes: the body's end, or what is too little to be sent by itself. */
  private int heldBack(int left) {
    int room = connection.output.length;
    if (remaining == 0) {
      return (left - 1) % room + 1;
    }
    return left < room ? left : 0;
  }

  @Override
  void finish() throws IOException {
    if (remaining > 0) {
      throw new IOException(
          "the request's body ended after "
              + (length - remaining)
              + " of the "
              + length
              + " bytes that it announced");
    }
    if (pending > 0) {
      send();
    }
  }
}
