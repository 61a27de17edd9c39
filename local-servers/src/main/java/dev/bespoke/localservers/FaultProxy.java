package dev.bespoke.localservers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP relay before an HTTP server, in which exchanges fail as a test asks. It passes bytes on
 * unchanged, so signatures stay valid. Safe for use by many threads.
 */
public final class FaultProxy implements AutoCloseable {
  private final URI upstream;
  private final ServerSocket listener;
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final Set<FaultConnection> connections = ConcurrentHashMap.newKeySet();
  private final AtomicInteger exchanges = new AtomicInteger();

  private FaultProxy(URI upstream, ServerSocket listener) {
    this.upstream = upstream;
    this.listener = listener;
  }

  /** Starts a relay on a dynamic loopback port; the server is named as {@code http://HOST:PORT}. */
  public static FaultProxy before(URI server) {
    try {
      FaultProxy proxy =
          new FaultProxy(server, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      daemon("fault proxy", proxy::acceptAll);
      return proxy;
    } catch (IOException e) {
      throw new ServerStartException("No port for the fault proxy", e);
    }
  }

  /** Where it listens: {@code http://127.0.0.1:PORT}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Makes the next exchange fail so, after those that already wait for their fault. */
  public void fail(Fault fault) {
    faults.add(fault);
  }

  /** How many exchanges have begun. */
  public int exchanges() {
    return exchanges.get();
  }

  /** How many connections of clients are open. */
  public int openConnections() {
    return connections.size();
  }

  /** Closes the open connections, so that a client's pool holds stale ones. */
  public void closeConnections() {
    for (FaultConnection connection : connections) {
      connection.close();
    }
  }

  /** Begins an exchange: what is to go wrong with it. */
  Fault nextExchange() {
    exchanges.incrementAndGet();
    Fault fault = faults.poll();
    return fault != null ? fault : Fault.NONE;
  }

  void ended(FaultConnection connection) {
    connections.remove(connection);
  }

  private void acceptAll() {
    while (!listener.isClosed()) {
      try {
        accept(listener.accept());
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void accept(Socket client) throws IOException {
    try {
      FaultConnection connection =
          new FaultConnection(this, client, new Socket(upstream.getHost(), upstream.getPort()));
      connections.add(connection);
      connection.start();
      if (listener.isClosed()) { // accept may still succeed while another thread closes
        connection.close();
      }
    } catch (IOException e) {
      client.close(); // the server is down: so is this connection
    }
  }

  static void daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Stops listening and closes all connections. */
  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new IllegalStateException("Could not close the fault proxy", e);
    }
    closeConnections();
  }
}
