package dev.bespoke.runtime;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import org.jspecify.annotations.Nullable;

/** A server for one connection that speaks HTTP/2 frame by frame, as a test tells it. */
public final class Http2Peer implements Closeable {
  public static final int DATA = 0;
  public static final int HEADERS = 1;
  public static final int RST_STREAM = 3;
  public static final int SETTINGS = 4;
  public static final int PING = 6;
  public static final int GOAWAY = 7;
  public static final int WINDOW_UPDATE = 8;
  public static final int CONTINUATION = 9;

  /** {@code :status: 200}, from the static table. */
  public static final int OK = 0x88;

  /** What the server does with a connection. */
  public interface Script {
    void run(Conversation peer) throws Exception;
  }

  /** A frame. */
  public record Frame(int type, int flags, int stream, List<Byte> payload) {
    public byte[] bytes() {
      byte[] bytes = new byte[payload.size()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = payload.get(i);
      }
      return bytes;
    }

    public String text() {
      return new String(bytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private final ServerSocket server;
  private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();

  private Http2Peer(ServerSocket server, Script script) {
    this.server = server;
    Thread thread = new Thread(() -> serve(script), "http2-peer");
    thread.setDaemon(true);
    thread.start();
  }

  /** Serves without TLS. */
  public static Http2Peer open(Script script) throws IOException {
    return new Http2Peer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), script);
  }

  /** Serves with TLS; it offers these protocols. */
  public static Http2Peer secure(SSLContext context, Script script, String... protocols)
      throws IOException {
    SSLServerSocket server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    SSLParameters parameters = server.getSSLParameters();
    parameters.setApplicationProtocols(protocols);
    server.setSSLParameters(parameters);
    return new Http2Peer(server, script);
  }

  private void serve(Script script) {
    try (Socket socket = server.accept()) {
      script.run(new Conversation(socket));
      done.complete(null);
    } catch (Throwable e) {
      done.completeExceptionally(e);
    }
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Waits until the script has ended, and throws what it threw. */
  public void await() throws Exception {
    done.get(30, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** The server's end of a connection. */
  public static final class Conversation {
    private final DataInputStream in;
    private final DataOutputStream out;

    Conversation(Socket socket) throws IOException {
      in = new DataInputStream(socket.getInputStream());
      out = new DataOutputStream(socket.getOutputStream());
    }

    /** Reads what a client begins with up to its request's head, and returns that. */
    public String begin() throws IOException {
      String preface = new String(in.readNBytes(24), StandardCharsets.US_ASCII);
      if (!preface.equals("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")) {
        throw new IOException("no HTTP/2: " + preface);
      }
      send(SETTINGS, 0, 0);
      return expect(HEADERS).text();
    }

    /** The next frame; null where the client has ended the connection. */
    public @Nullable Frame read() throws IOException {
      int first;
      try {
        first = in.read();
      } catch (IOException e) {
        return null; // cut off
      }
      if (first < 0) {
        return null;
      }
      int length = (first << 16) | in.readUnsignedShort();
      int type = in.readUnsignedByte();
      int flags = in.readUnsignedByte();
      int stream = in.readInt();
      List<Byte> payload = new ArrayList<>();
      for (byte b : in.readNBytes(length)) {
        payload.add(b);
      }
      return new Frame(type, flags, stream, payload);
    }

    /** The next frame of this type; others are passed over. */
    public Frame expect(int type) throws IOException {
      for (Frame frame = read(); frame != null; frame = read()) {
        if (frame.type() == type) {
          return frame;
        }
      }
      throw new IOException("the client ended the connection before a frame of type " + type);
    }

    /** Reads until the client has ended the connection. */
    public void drain() {
      try {
        in.transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        // cut off: an end as well
      }
    }

    /** Sends a frame whose payload is these bytes. */
    public void send(int type, int flags, int stream, int... payload) throws IOException {
      byte[] bytes = new byte[payload.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) payload[i];
      }
      send(type, flags, stream, bytes);
    }

    /** Sends a frame. */
    public void send(int type, int flags, int stream, byte[] payload) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream frame = new DataOutputStream(bytes);
      frame.writeByte(payload.length >> 16);
      frame.writeShort(payload.length);
      frame.writeByte(type);
      frame.writeByte(flags);
      frame.writeInt(stream);
      frame.write(payload);
      out.write(bytes.toByteArray());
      out.flush();
    }

    /** Sends the head of a response that says 200. */
    public void respond() throws IOException {
      send(HEADERS, 4, 1, OK);
    }

    public void data(String text) throws IOException {
      send(DATA, 0, 1, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Ends the response. */
    public void end() throws IOException {
      send(DATA, 1, 1);
    }
  }
}
