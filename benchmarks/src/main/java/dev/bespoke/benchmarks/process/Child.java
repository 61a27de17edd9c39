package dev.bespoke.benchmarks.process;

import dev.bespoke.benchmarks.report.Jdk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs to their end and tells what they cost. */
public final class Child {
  private static final Path ERRORS = Path.of("target", "child.log");

  // bash tells the time of what it ran to the millisecond: elapsed, then user and system.
  private static final String SCRIPT = "TIMEFORMAT='%R %U %S'; { time \"$@\" 2>&3; } 3>>\"$0\"";

  private Child() {}

  /**
   * What a program cost.
   *
   * @param elapsed in milliseconds
   * @param cpu of all its threads, user and system, in milliseconds
   * @param output what it printed
   */
  public record Cost(double elapsed, double cpu, String output) {}

  /** Runs a class of ours with the class path given. */
  public static Cost java(
      Jdk jdk, List<String> options, String classPath, String main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(jdk.program("java"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(arguments);
    return run(command);
  }

  /** Runs a command. */
  public static Cost run(List<String> command) throws IOException, InterruptedException {
    Files.createDirectories(ERRORS.getParent());
    List<String> timed = new ArrayList<>(List.of("bash", "-c", SCRIPT, ERRORS.toString()));
    timed.addAll(command);
    Path times = Files.createTempFile("times", ".txt");
    try {
      Process process = new ProcessBuilder(timed).redirectError(times.toFile()).start();
      process.getOutputStream().close();
      String output;
      try (InputStream in = process.getInputStream()) {
        output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException("failed, see " + ERRORS.toAbsolutePath() + ": " + command);
      }
      String[] seconds = Files.readString(times).strip().split(" ");
      return new Cost(millis(seconds[0]), millis(seconds[1]) + millis(seconds[2]), output.strip());
    } finally {
      Files.delete(times);
    }
  }

  private static double millis(String seconds) {
    return 1000 * Double.parseDouble(seconds.replace(',', '.'));
  }
}
