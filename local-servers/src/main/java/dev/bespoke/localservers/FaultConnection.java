package dev.bespoke.localservers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * One connection through a {@link FaultProxy}: two threads, one for each direction. An exchange
 * begins with the first byte of a connection, or with a client's byte that follows a server's.
 */
final class FaultConnection {
  private static final int BUFFER = 16 * 1024;

  private final FaultProxy proxy;
  private final Socket client;
  private final Socket server;

  private Fault fault = Fault.NONE;
  private boolean responding = true;
  private long passed;

  FaultConnection(FaultProxy proxy, Socket client, Socket server) {
    this.proxy = proxy;
    this.client = client;
    this.server = server;
  }

  void start() {
    FaultProxy.daemon("fault proxy, requests", () -> relay(client, server, true));
    FaultProxy.daemon("fault proxy, responses", () -> relay(server, client, false));
  }

  private void relay(Socket from, Socket to, boolean request) {
    byte[] buffer = new byte[BUFFER];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int count = in.read(buffer);
      while (count >= 0 && (request ? passRequest(buffer, count, out) : pass(buffer, count, out))) {
        count = in.read(buffer);
      }
      close();
    } catch (IOException e) {
      close(); // either side went away
    }
  }

  /** Passes a part of a request on; false ends the connection. */
  private boolean passRequest(byte[] bytes, int count, OutputStream out) throws IOException {
    Fault current = beginExchangeIfNew();
    switch (current.kind()) {
      case RESET_BEFORE_RESPONSE -> {
        reset();
        return false;
      }
      case ANSWER -> {
        answer(current.answer());
        return false;
      }
      default -> {
        out.write(bytes, 0, count);
        return true;
      }
    }
  }

  private synchronized Fault beginExchangeIfNew() {
    if (responding) {
      responding = false;
      passed = 0;
      fault = proxy.nextExchange();
    }
    return fault;
  }

  private synchronized Fault response() {
    responding = true;
    return fault;
  }

  /** Passes a part of a response on, as far as the fault lets it; false ends the connection. */
  private boolean pass(byte[] bytes, int count, OutputStream out) throws IOException {
    Fault current = response();
    int allowed = (int) Math.min(count, current.responseBytes() - passed);
    out.write(bytes, 0, allowed);
    passed += allowed;
    if (passed < current.responseBytes()) {
      return true;
    }
    switch (current.kind()) {
      case STALL_AFTER -> {
        return true;
      }
      case RESET_AFTER -> reset();
      default -> {}
    }
    return false;
  }

  /** Answers in the server's place, and reads the rest of the request so that no reset follows. */
  private void answer(byte[] response) throws IOException {
    client.getOutputStream().write(response);
    client.shutdownOutput();
    client.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  private void reset() throws IOException {
    client.setSoLinger(true, 0); // closing sends RST
    client.close();
  }

  void close() {
    closeQuietly(client);
    closeQuietly(server);
    proxy.ended(this);
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
