package dev.bespoke.benchmarks.server;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The socket beneath TLS, which would send each record of 16 kB by itself. This one gathers a big
 * answer's records, so that the client, not the server, has the most to do.
 */
final class GatheredSocket extends Socket {
  private static final int SIZE = 64 * 1024;

  private @Nullable Gathered output;

  private GatheredSocket() {}

  /** What accepts them on a free port. */
  static ServerSocket server(int backlog, InetAddress address) throws IOException {
    return new ServerSocket(0, backlog, address) {
      @Override
      public Socket accept() throws IOException {
        GatheredSocket socket = new GatheredSocket();
        implAccept(socket);
        return socket;
      }
    };
  }

  /** The server's side of TLS around it. */
  Socket tls() throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    return factory.createSocket(this, null, true);
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    if (output == null) {
      output = new Gathered(super.getOutputStream());
    }
    return output;
  }

  /** Gathers what is written until it is turned off, which sends the rest. */
  void gather(boolean on) throws IOException {
    if (output != null) {
      output.gather(on);
    }
  }

  private static final class Gathered extends FilterOutputStream {
    private final byte[] bytes = new byte[SIZE];
    private int length;
    private boolean on;

    Gathered(OutputStream out) {
      super(out);
    }

    void gather(boolean on) throws IOException {
      this.on = on;
      send();
    }

    @Override
    public void write(byte[] source, int offset, int count) throws IOException {
      if (!on || count > SIZE - length) {
        send();
      }
      if (!on || count > SIZE) {
        out.write(source, offset, count);
      } else {
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
      }
    }

    @Override
    public void flush() {
      // TLS does after each record; a socket has nothing to flush.
    }

    private void send() throws IOException {
      out.write(bytes, 0, length);
      length = 0;
    }
  }
}
