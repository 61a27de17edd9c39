package dev.bespoke.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A server of canned answers for DynamoDB's GetItem, S3's listings and objects of 1 GiB, on two
 * ports of the loopback interface: plain and, where {@code javax.net.ssl.keyStore} is set, TLS.
 * Prints both ports, and ends when its input does: with the process that started it.
 */
public final class CannedServer {
  private CannedServer() {}

  /** Serves until its input ends. */
  public static void main(String[] args) throws Exception {
    Answers answers = new Answers();
    InetAddress loopback = InetAddress.getLoopbackAddress();
    ServerSocket plain = new ServerSocket(0, 1024, loopback);
    ServerSocket secure = GatheredSocket.server(1024, loopback);
    accept(plain, answers);
    accept(secure, answers);
    System.out.println(plain.getLocalPort() + " " + secure.getLocalPort());
    while (System.in.read() >= 0) {
      // Nothing is said to it.
    }
    System.exit(0);
  }

  private static void accept(ServerSocket server, Answers answers) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  serve(server.accept(), answers);
                }
              } catch (IOException e) {
                System.err.println("canned server: " + e);
              }
            },
            "accept");
    thread.setDaemon(true);
    thread.start();
  }

  private static void serve(Socket socket, Answers answers) {
    Thread thread =
        new Thread(
            () -> {
              try (socket) {
                socket.setTcpNoDelay(true);
                Conversation.with(socket, answers).run();
              } catch (IOException e) {
                // The client went away.
              }
            },
            "connection");
    thread.setDaemon(true);
    thread.start();
  }
}
