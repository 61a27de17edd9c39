package dev.bespoke.runtime.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A connection and its two buffers, which live as long as it does. Used by one exchange at a time;
 * only {@link #close} may come from another thread.
 */
final class Connection implements Closeable {
  static final int BUFFER_SIZE = 8 * 1024;

  /** The most that is sent at once: three records of TLS, and one packet of the kernel's. */
  static final int MAX_PIECE = 3 * BufferedSocket.RECORD;

  /** The most that a response's head, or the trailer of a chunked body, may take. */
  static final int MAX_HEAD = 64 * 1024;

  final Route route;

  /** What is about to be sent; {@link RequestHead} and the sinks fill it. */
  byte[] output = new byte[BUFFER_SIZE];

  /** When it became idle, in {@link System#nanoTime}. */
  long idleSince;

  private final Socket raw;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final HeadReader headReader = new HeadReader(this);
  private @Nullable BusyWait busyWait;

  private byte[] buffer = new byte[BUFFER_SIZE];
  private int position;
  private int limit;

  private final int writeTimeout;

  private int socketTimeout;
  private int readTimeout;
  private long deadline;
  private boolean hasDeadline;
  private boolean swept;
  private boolean received;
  private boolean writeFailed;
  private boolean used;
  private @Nullable Cancellation cancellation;

  /** When the read or write under way has taken too long, in {@link System#nanoTime}, or 0. */
  private volatile long overdueAt;

  private volatile boolean stuck;

  /**
   * Wraps a connected socket.
   *
   * @param raw the TCP socket
   * @param socket the socket to talk through: {@code raw} itself or the TLS socket around it
   * @param writeTimeout how long a write may take, in milliseconds
   */
  Connection(Route route, Socket raw, Socket socket, int writeTimeout) throws IOException {
    this.route = route;
    this.raw = raw;
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
    this.writeTimeout = writeTimeout;
    this.socketTimeout = socket.getSoTimeout();
  }

  /** Forgets the last exchange. */
  void begin() {
    received = false;
  }

  /** Lets the exchange be ended from another thread, until its own end. */
  void attach(@Nullable Cancellation exchange) throws IOException {
    if (exchange != null) {
      exchange.attach(this);
      cancellation = exchange;
    }
  }

  private void detach() {
    if (cancellation != null) {
      cancellation.detach();
      cancellation = null;
    }
  }

  /** Marks the end of an exchange; buffers that grew for it are let go. */
  void end() {
    detach();
    used = true;
    if (output.length > BUFFER_SIZE) {
      output = new byte[BUFFER_SIZE];
    }
    if (buffer.length > BUFFER_SIZE) {
      buffer = new byte[BUFFER_SIZE];
      position = 0;
      limit = 0;
    }
    if (route.secure && raw instanceof BufferedSocket buffered) {
      buffered.trim();
    }
  }

  /** Whether it has served an exchange before: then the peer may have closed it meanwhile. */
  boolean isUsed() {
    return used;
  }

  /** Whether any byte of a response has come in this exchange. */
  boolean hasReceived() {
    return received;
  }

  /** Whether the socket, not the source of the body, failed in a write. */
  boolean hasWriteFailed() {
    return writeFailed;
  }

  /**
   * How to wait for the next response; null before the first, about which nothing is known, and
   * where bytes have come already.
   */
  @Nullable BusyWait busyWait() throws IOException {
    if (busyWait == null && used) {
      busyWait = new BusyWait(raw.getInputStream());
    }
    return buffered() > 0 ? null : busyWait;
  }

  HeadReader headReader() {
    return headReader;
  }

  /** Whether the sweeper's looks are close enough for a timeout: it may be an eighth late. */
  private boolean isSwept(int millis) {
    return millis >= Math.min(writeTimeout, 8 * ConnectionPool.MAX_INTERVAL);
  }

  /** Every read from now on waits this long at most. */
  void timeoutPerRead(int millis) {
    readTimeout = millis;
    hasDeadline = false;
    swept = isSwept(millis);
  }

  /** All reads from now on have to end within this time. */
  void timeoutForAll(int millis) {
    readTimeout = millis;
    deadline = after(millis);
    hasDeadline = true;
    swept = isSwept(millis);
  }

  /**
   * Sends bytes, piece by piece. Sockets know no timeout for that: see {@link #closeIfStuck}.
   *
   * @throws SocketTimeoutException where the peer didn't take a piece in time
   */
  void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      for (int sent = 0; sent < length; sent += MAX_PIECE) {
        overdueAt = after(writeTimeout);
        send(bytes, offset + sent, Math.min(MAX_PIECE, length - sent));
      }
    } catch (IOException e) {
      writeFailed = true;
      throw stuck ? overdue(e, "stopped taking the request in") : e;
    } finally {
      overdueAt = 0;
    }
  }

  private void send(byte[] bytes, int offset, int length) throws IOException {
    if (route.secure && length > BufferedSocket.RECORD && raw instanceof BufferedSocket buffered) {
      buffered.gather();
      out.write(bytes, offset, length);
      buffered.send();
    } else {
      out.write(bytes, offset, length);
    }
  }

  /** A point in time, which is not 0. */
  private static long after(int millis) {
    return (System.nanoTime() + millis * 1_000_000L) | 1;
  }

  private SocketTimeoutException overdue(IOException cause, String what) {
    SocketTimeoutException timeout = new SocketTimeoutException(route + " " + what);
    timeout.initCause(cause);
    return timeout;
  }

  /** Closes the connection where a read or write has been under way for too long. */
  void closeIfStuck(long now) {
    long end = overdueAt;
    if (end != 0 && now - end > 0) {
      stuck = true;
      close();
    }
  }

  /** The number of bytes received but not yet read. */
  int buffered() {
    return limit - position;
  }

  /** The number of bytes that can be read without waiting. */
  int available() throws IOException {
    return buffered() + in.available();
  }

  /** Whether the peer sent something, if only the end of TLS, though nothing was asked. */
  boolean hasUnaskedInput() {
    try {
      return buffered() > 0
          || raw.getInputStream().available() > 0
          || (route.secure && in.available() > 0); // what TLS has decrypted by now
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Whether the peer has not closed it: the answer takes a millisecond. Worth it before a body that
   * can be sent once only.
   */
  boolean isOpenAtPeer() {
    try {
      setSocketTimeout(1);
      raw.getInputStream().read();
      return false; // It ended, or said something that nobody asked for.
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads some bytes of a body; -1 at the end of the stream. */
  int read(byte[] target, int offset, int length) throws IOException {
    if (position == limit) {
      if (length >= buffer.length) {
        return receive(target, offset, length);
      }
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(buffer, position, target, offset, count);
    position += count;
    return count;
  }

  /** Reads one byte; -1 at the end of the stream. */
  int read() throws IOException {
    if (position == limit && !fill()) {
      return -1;
    }
    return buffer[position++] & 0xFF;
  }

  /**
   * Receives until the buffer holds a message's head from its first byte on.
   *
   * @return the index in {@link #buffer()} after the head, its empty line included; or -1 where the
   *     peer closed the connection before
   * @throws ProtocolException where the head is longer than {@link #MAX_HEAD}
   */
  int receiveHead() throws IOException {
    int lineLength = 0;
    int scanned = 0;
    while (true) {
      for (; position + scanned < limit; scanned++) {
        byte b = buffer[position + scanned];
        if (b == '\n') {
          if (lineLength == 0 && scanned > 1) {
            return position + scanned + 1;
          }
          lineLength = 0;
        } else if (b != '\r') {
          lineLength++;
        }
      }
      if (scanned >= MAX_HEAD) {
        throw new ProtocolException(
            "the head of the response from " + route + " is longer than " + MAX_HEAD + " bytes");
      }
      if (!fill()) {
        return -1;
      }
    }
  }

  /** The bytes received; valid from {@link #position()} on, until the next read. */
  byte[] buffer() {
    return buffer;
  }

  int position() {
    return position;
  }

  /** Skips to an index in the buffer. */
  void position(int index) {
    position = index;
  }

  /** Receives more into the buffer, behind what is there. */
  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = 0;
    } else if (limit == buffer.length) {
      if (position > 0) {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
      } else {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
    }
    int count = receive(buffer, limit, buffer.length - limit);
    if (count < 0) {
      return false;
    }
    limit += count;
    return true;
  }

  /**
   * Receives some bytes. A long timeout is kept by the sweeper: a socket with a timeout of its own
   * takes three system calls for what takes one without.
   */
  private int receive(byte[] target, int offset, int length) throws IOException {
    setSocketTimeout(swept ? 0 : millisLeft());
    overdueAt = !swept ? 0 : hasDeadline ? deadline : after(readTimeout);
    try {
      int count = in.read(target, offset, length);
      received |= count > 0;
      return count;
    } catch (IOException e) {
      throw stuck ? overdue(e, "sent nothing in time") : e;
    } finally {
      overdueAt = 0;
    }
  }

  private int millisLeft() throws SocketTimeoutException {
    if (!hasDeadline) {
      return readTimeout;
    }
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      throw new SocketTimeoutException("nothing came in time");
    }
    // Rounded up: rarely does the system have to be told another timeout.
    return (int) ((left + 999_999) / 1_000_000);
  }

  private void setSocketTimeout(int millis) throws IOException {
    if (millis != socketTimeout) {
      socket.setSoTimeout(millis);
      socketTimeout = millis;
    }
  }

  /**
   * Closes the TCP socket, even under TLS: closing that would wait for the peer, and a connection
   * is closed between two exchanges or because the exchange failed.
   */
  @Override
  public void close() {
    try {
      raw.close();
    } catch (IOException e) {
      // Nothing is left to be done with it.
    }
  }
}
