package dev.bespoke.runtime.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A response's body, read from its connection, which goes back to the pool as soon as the last byte
 * is read, or is closed where the rest isn't wanted or doesn't come.
 */
abstract class ConnectionBody extends InputStream implements Abortable {
  /** The most that {@link #close} reads to save the connection. */
  static final int MAX_DRAIN = 64 * 1024;

  /** How long {@link #close} waits for the rest at most, in milliseconds. */
  static final int DRAIN_TIMEOUT = 1_000;

  private static final int COPY_BUFFER = 64 * 1024;

  private final ConnectionPool pool;
  private final boolean reusable;
  private final int readTimeout;
  private volatile @Nullable Connection connection;
  private volatile boolean closed;

  ConnectionBody(Connection connection, ConnectionPool pool, boolean reusable, int readTimeout) {
    this.connection = connection;
    this.pool = pool;
    this.reusable = reusable;
    this.readTimeout = readTimeout;
    connection.timeoutPerRead(readTimeout);
  }

  /** Reads from the connection; calls {@link #finish} and returns -1 at the body's end. */
  abstract int readFrom(Connection source, byte[] target, int offset, int length)
      throws IOException;

  /** The number of bytes still to come, or -1 where that isn't known. */
  abstract long remaining();

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (closed) {
      throw new IOException("the response is closed");
    }
    Connection source = connection;
    if (source == null) {
      return -1;
    }
    if (length == 0) {
      return 0;
    }
    try {
      return readFrom(source, target, offset, length);
    } catch (SocketTimeoutException e) {
      abort(); // Whoever reads on must not take what is missing for the end.
      SocketTimeoutException timeout =
          new SocketTimeoutException(
              "no more of the response's body came from "
                  + source.route
                  + " within "
                  + readTimeout
                  + " ms");
      timeout.initCause(e);
      throw timeout;
    } catch (IOException | RuntimeException | Error e) {
      abort();
      throw e;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int available() throws IOException {
    Connection source = connection;
    if (source == null) {
      return 0;
    }
    long remaining = remaining();
    return remaining < 0 ? 0 : (int) Math.min(remaining, source.available());
  }

  @Override
  public long transferTo(OutputStream out) throws IOException {
    long remaining = remaining();
    int size = remaining < 0 ? COPY_BUFFER : (int) Math.min(COPY_BUFFER, remaining);
    byte[] bytes = new byte[Math.max(size, 1)];
    long total = 0;
    for (int n = read(bytes, 0, bytes.length); n >= 0; n = read(bytes, 0, bytes.length)) {
      out.write(bytes, 0, n);
      total += n;
    }
    return total;
  }

  /** Reads the little that is left, so that the connection can serve again, or closes it. */
  @Override
  public void close() {
    closed = true;
    Connection source = connection;
    if (source == null) {
      return;
    }
    try {
      source.timeoutForAll(DRAIN_TIMEOUT);
      if (!reusable || !drain(source)) {
        abandon();
      }
    } catch (IOException e) {
      abandon();
    }
  }

  /**
   * Reads the rest where it is known to be small, or already here.
   *
   * @return whether the end was reached
   */
  private boolean drain(Connection source) throws IOException {
    long budget = MAX_DRAIN;
    byte[] scratch = source.output;
    while (connection != null) {
      long remaining = remaining();
      if (budget <= 0 || remaining > budget || (remaining < 0 && source.available() == 0)) {
        return false;
      }
      budget -= readFrom(source, scratch, 0, (int) Math.min(scratch.length, budget));
    }
    return true;
  }

  @Override
  public void abort() {
    closed = true;
    abandon();
  }

  /** Ends the body well: the connection is free for the next exchange. */
  final void finish() {
    Connection source = take();
    if (source != null) {
      if (reusable) {
        pool.release(source);
      } else {
        pool.discard(source);
      }
    }
  }

  private void abandon() {
    Connection source = take();
    if (source != null) {
      pool.discard(source);
    }
  }

  /** The connection, for the one thread that ends its use here. */
  private synchronized @Nullable Connection take() {
    Connection source = connection;
    connection = null;
    return source;
  }

  static EOFException truncated(Connection source, String what) {
    return new EOFException(
        source.route + " closed the connection before the end of the response's body: " + what);
  }
}
