package dev.bespoke.localservers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server's process. It announces itself with one line that contains a marker, and it ends when
 * its standard input closes: so it goes when this process goes, however that happens.
 */
final class ChildProcess implements AutoCloseable {
  private static final int KEPT_LINES = 200;
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  private final String name;
  private final String marker;
  private final Process process;
  private final CompletableFuture<String> announcement = new CompletableFuture<>();
  private final Deque<String> lastLines = new ArrayDeque<>();

  private ChildProcess(String name, String marker, Process process) {
    this.name = name;
    this.marker = marker;
    this.process = process;
    Thread reader = new Thread(this::readOutput, name + " output");
    reader.setDaemon(true);
    reader.start();
  }

  static ChildProcess start(
      String name, String marker, List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      return new ChildProcess(name, marker, builder.start());
    } catch (IOException e) {
      throw new ServerStartException(
          name + " cannot be run (" + command.get(0) + "): " + e.getMessage(), e);
    }
  }

  /** The rest of the first line that contains the marker. */
  String awaitAnnouncement(Duration timeout) {
    try {
      return announcement.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw startFailure("ended before it was ready", e);
    } catch (TimeoutException e) {
      throw startFailure("was not ready within " + timeout.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw startFailure("was interrupted while starting", e);
    }
  }

  private ServerStartException startFailure(String what, Exception cause) {
    close();
    return new ServerStartException(name + " " + what + ". It printed:\n" + output(), cause);
  }

  private void readOutput() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(line);
        int at = line.indexOf(marker);
        if (at >= 0) {
          announcement.complete(line.substring(at + marker.length()).strip());
        }
      }
    } catch (IOException e) {
      keep("(output broke off: " + e.getMessage() + ")");
    }
    announcement.completeExceptionally(new IOException(name + " closed its output"));
  }

  private void keep(String line) {
    synchronized (lastLines) {
      if (lastLines.size() == KEPT_LINES) {
        lastLines.removeFirst();
      }
      lastLines.addLast(line);
    }
  }

  /** The last lines that the process printed. */
  String output() {
    synchronized (lastLines) {
      return String.join("\n", lastLines);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Closes the process's standard input and waits for its end; kills it if it does not come. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      keep("(standard input: " + e.getMessage() + ")");
    }
    if (!awaitExit()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private boolean awaitExit() {
    try {
      return process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The exit status of the process, which must have ended. */
  int exitStatus() {
    return process.exitValue();
  }
}
