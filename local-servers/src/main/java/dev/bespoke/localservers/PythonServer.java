package dev.bespoke.localservers;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A server that is a Python script, run by the Python that moto is installed for, so that it may
 * use moto and botocore. It prints {@code Running on URL}, and ends when its standard input does.
 */
public final class PythonServer implements AutoCloseable {
  private static final Duration START_TIMEOUT = Duration.ofMinutes(1);

  private final ChildProcess process;
  private final URI endpoint;

  private PythonServer(ChildProcess process) {
    this.process = process;
    this.endpoint = URI.create(process.awaitAnnouncement(START_TIMEOUT));
  }

  /**
   * Runs a script.
   *
   * @throws ServerStartException if moto is not found, or the script does not start
   */
  public static PythonServer start(Path script) {
    List<String> command = List.of(MotoServer.python(), script.toString());
    return new PythonServer(
        ChildProcess.start(script.toString(), "Running on ", command, Map.of()));
  }

  /** Where it listens. */
  public URI endpoint() {
    return endpoint;
  }

  /** Ends the process. */
  @Override
  public void close() {
    process.close();
  }
}
