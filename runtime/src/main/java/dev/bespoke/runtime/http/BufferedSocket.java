package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A socket to put TLS on, which spares it system calls: TLS reads the five bytes before a record,
 * then the record, and writes each record by itself.
 */
final class BufferedSocket extends Socket {
  /** The most that TLS puts into a record, in bytes. */
  static final int RECORD = 16 * 1024;

  private static final int INPUT = 2 * RECORD;
  private static final int OUTPUT = 3 * (RECORD + 256);

  private @Nullable InputStream input;
  private long readDeadline;
  private @Nullable GatheringOutput output;

  private BufferedSocket() {
    super(Proxy.NO_PROXY);
  }

  /** Creates one, typed so that verifying a caller does not load this class. */
  static Socket create() {
    return new BufferedSocket();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    if (input == null) {
      input = new BufferedInput(this, super.getInputStream());
    }
    return input;
  }

  /**
   * Has all reads end by then together, until it is 0 again: what a handshake reads comes in
   * pieces, for each of which a socket would wait its whole timeout.
   *
   * @param nanos of {@link System#nanoTime()}
   */
  void readDeadline(long nanos) {
    readDeadline = nanos;
  }

  private void boundRead() throws IOException {
    if (readDeadline != 0) {
      long left = (readDeadline - System.nanoTime() + 999_999) / 1_000_000;
      if (left <= 0) {
        throw new SocketTimeoutException("the handshake took too long");
      }
      setSoTimeout((int) left);
    }
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return output();
  }

  private GatheringOutput output() throws IOException {
    if (output == null) {
      output = new GatheringOutput(super.getOutputStream());
    }
    return output;
  }

  /** Records are gathered from now on. */
  void gather() throws IOException {
    GatheringOutput records = output();
    if (records.gathered == null) {
      records.gathered = new byte[OUTPUT];
    }
    records.gathers = true;
  }

  /** Sends what was gathered; from now on records are sent one by one. */
  void send() throws IOException {
    GatheringOutput records = output();
    records.gathers = false;
    records.send();
  }

  /** Lets go of the memory to gather records in. */
  void trim() {
    if (output != null) {
      output.gathered = null;
    }
  }

  /** Unlike the JDK's it never asks whether more has come than a read has brought. */
  private static final class BufferedInput extends InputStream {
    private final BufferedSocket socket;
    private final InputStream in;
    private final byte[] bytes = new byte[INPUT];
    private int position;
    private int limit;

    BufferedInput(BufferedSocket socket, InputStream in) {
      this.socket = socket;
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, target.length);
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, limit - position);
      System.arraycopy(bytes, position, target, offset, count);
      position += count;
      return count;
    }

    private boolean fill() throws IOException {
      if (position == limit) {
        position = 0;
        limit = 0; // Also where the read fails.
        socket.boundRead();
        limit = Math.max(0, in.read(bytes, 0, INPUT));
      }
      return limit > 0;
    }

    @Override
    public int available() throws IOException {
      return limit - position + in.available();
    }
  }

  private static final class GatheringOutput extends OutputStream {
    private final OutputStream out;
    byte @Nullable [] gathered;
    boolean gathers;
    private int length;

    GatheringOutput(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      if (!gathers || gathered == null || count > gathered.length) {
        send();
        out.write(bytes, offset, count);
        return;
      }
      if (count > gathered.length - length) {
        send();
      }
      System.arraycopy(bytes, offset, gathered, length, count);
      length += count;
    }

    void send() throws IOException {
      if (gathered != null && length > 0) {
        int count = length;
        length = 0;
        out.write(gathered, 0, count);
      }
    }
  }
}
