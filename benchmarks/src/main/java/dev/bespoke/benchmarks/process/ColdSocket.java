package dev.bespoke.benchmarks.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocketFactory;

/** The floor: bytes out, bytes in; nothing is signed, written or read. */
public final class ColdSocket {
  private ColdSocket() {}

  /**
   * Exchanges a message.
   *
   * @param args the endpoint
   */
  public static void main(String[] args) throws IOException {
    URI endpoint = URI.create(args[0]);
    try (Socket socket =
        endpoint.getScheme().equals("https")
            ? SSLSocketFactory.getDefault().createSocket(endpoint.getHost(), endpoint.getPort())
            : new Socket(endpoint.getHost(), endpoint.getPort())) {
      socket
          .getOutputStream()
          .write(
              "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"
                  .getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      if (in.read(new byte[8192]) < 100) {
        throw new IOException("no response");
      }
    }
    if (Boolean.getBoolean("benchmarks.memory")) {
      Finish.with(dev.bespoke.benchmarks.payload.JsonPayloads.ATTRIBUTES);
    }
  }
}
