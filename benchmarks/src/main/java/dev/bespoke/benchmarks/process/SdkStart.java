package dev.bespoke.benchmarks.process;

import dev.bespoke.benchmarks.report.Jdk;
import dev.bespoke.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.util.List;

/**
 * The start of a program with the SDK, its first GetItem and its end: tells how fast the machine is
 * beside figures that have no peer in the SDK.
 */
public final class SdkStart implements AutoCloseable {
  /** The CPU time that it takes on the machine that the targets were set on, in ms. */
  public static final double AIMED_ON = 923;

  private final Jdk jdk = Jdk.current();
  private final ServerProcess server;

  /** Starts the server that it calls. */
  public SdkStart() throws IOException, InterruptedException {
    server = new ServerProcess(jdk);
  }

  /** The CPU time that it takes now, in ms. */
  public double cpu() throws IOException, InterruptedException {
    return Program.URL_CONNECTION.run(jdk, List.of(), server.url(false)).cpu();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
