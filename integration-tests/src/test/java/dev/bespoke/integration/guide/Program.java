package dev.bespoke.integration.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Program {
  private Program() {}

  /**
   * What a program prints to either stream; it has to succeed, within a minute.
   *
   * @param name what a failure names
   * @param directory where it runs, and its output is kept
   */
  static List<String> run(
      Object name, List<String> command, Map<String, String> environment, Path directory)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(directory.toFile()).environment().putAll(environment);
    Path output = Files.createTempFile(directory, "output", ".txt");
    Process process = builder.redirectOutput(output.toFile()).start();
    try {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("%s ends", name).isTrue();
    } finally {
      process.destroyForcibly();
    }
    List<String> printed = Files.readAllLines(output);
    assertThat(process.exitValue()).as("%s printed %s", name, printed).isZero();
    return printed;
  }
}
