package dev.bespoke.runtime.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A port of 127.0.0.1 that lets nobody connect, and refuses nobody: its queue is full. */
final class SilentAddress implements Closeable {
  private final ServerSocket listener;
  private final List<Socket> queue = new ArrayList<>();

  SilentAddress() throws IOException {
    listener = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    try {
      for (int i = 0; i < 100; i++) {
        Socket socket = new Socket();
        queue.add(socket);
        socket.connect(listener.getLocalSocketAddress(), 200);
      }
      throw new IOException("the queue is never full");
    } catch (SocketTimeoutException e) {
      // It is full.
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  /** A server that answers at the same port of another address. */
  ServerSocket beside() throws IOException {
    ServerSocket other = new ServerSocket();
    other.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), port()));
    return other;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : queue) {
      socket.close();
    }
  }
}
