package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Takes the bytes of a request's body to the connection, through the part of its output buffer that
 * lies behind the head: head and a small body leave in one write.
 */
abstract class BodySink extends OutputStream {
  final Connection connection;

  private final Exchange exchange;

  /** Whether anything was sent: before, the connection was found to be silent as it was lent. */
  private boolean begun;

  /** How many bytes of the output buffer wait to be sent. */
  int pending;

  /**
   * Creates a sink.
   *
   * @param pending how many bytes of a head wait in the output buffer
   */
  BodySink(Exchange exchange, Connection connection, int pending) {
    this.exchange = exchange;
    this.connection = connection;
    this.pending = pending;
    this.begun = pending == 0;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /** Sends the end of the body. */
  abstract void finish() throws IOException;

  /** Does nothing: pieces are gathered, and the last must not go before the length is checked. */
  @Override
  public void flush() {}

  /** Does nothing: who wrote the body doesn't close the connection. */
  @Override
  public void close() {}

  /** Sends what is pending. */
  final void send() throws IOException {
    send(connection.output, 0, pending);
    pending = 0;
  }

  /** Sends these bytes, unless the server has already answered: then it wants no more of them. */
  final void send(byte[] bytes, int offset, int length) throws IOException {
    if (begun) {
      exchange.checkEarlyResponse();
    }
    begun = true;
    connection.write(bytes, offset, length);
  }
}
