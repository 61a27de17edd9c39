package dev.bespoke.benchmarks.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.net.ssl.SSLSocketFactory;

/** The floor: bytes over blocking sockets, nothing signed or parsed. */
final class SocketPeer implements Peer {
  private static final byte[] REQUEST = request();

  private final URI endpoint;
  private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();

  SocketPeer(String endpoint) {
    this.endpoint = URI.create(endpoint);
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Line(Socket socket, InputStream in, OutputStream out, byte[] buffer) {}

  private static byte[] request() {
    StringBuilder request = new StringBuilder("POST / HTTP/1.1\r\nhost: localhost\r\n");
    for (int i = 0; i < FloorRequest.FIELDS.size(); i += 2) {
      request.append(FloorRequest.FIELDS.get(i)).append(": ");
      request.append(FloorRequest.FIELDS.get(i + 1)).append("\r\n");
    }
    request.append("content-length: ").append(FloorRequest.BODY.length()).append("\r\n\r\n");
    return request.append(FloorRequest.BODY).toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private Line open() throws IOException {
    Socket socket =
        endpoint.getScheme().equals("https")
            ? SSLSocketFactory.getDefault().createSocket(endpoint.getHost(), endpoint.getPort())
            : new Socket(endpoint.getHost(), endpoint.getPort());
    socket.setTcpNoDelay(true);
    return new Line(socket, socket.getInputStream(), socket.getOutputStream(), new byte[64 * 1024]);
  }

  @Override
  public int getItem() throws IOException {
    Line line = idle.pollFirst();
    if (line == null) {
      line = open();
    }
    line.out.write(REQUEST);
    int count = line.in.read(line.buffer);
    if (count < 0) {
      throw new EOFException();
    }
    idle.addFirst(line);
    return count;
  }

  @Override
  public int list() throws IOException {
    throw new IOException("only Bespoke and the SDK list");
  }

  @Override
  public long download(String key) throws IOException {
    Line line = open();
    try (Socket socket = line.socket) {
      line.out.write(
          ("GET /photos/" + key + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      long total = 0;
      while (total < BigBody.SIZE) {
        int count = line.in.read(line.buffer);
        if (count < 0) {
          throw new EOFException("from " + socket);
        }
        total += count;
      }
      return BigBody.SIZE;
    }
  }

  @Override
  public void upload() throws IOException {
    Line line = open();
    try (Socket socket = line.socket;
        InputStream body = BigBody.open()) {
      line.out.write(
          ("PUT /photos/upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                  + BigBody.SIZE
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      body.transferTo(line.out);
      if (line.in.read(line.buffer) < 0) {
        throw new EOFException("from " + socket);
      }
    }
  }

  @Override
  public void close() {
    for (Line line : idle) {
      try {
        line.socket.close();
      } catch (IOException e) {
        // The process ends.
      }
    }
  }
}
