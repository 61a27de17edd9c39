package dev.bespoke.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were taken on. Linux alone tells all of it. */
final class Machine {
  private static final Path CPU_TIMES = Path.of("/proc/stat");

  private Machine() {}

  /** How much of all processors had nothing to do during a second. */
  static String idle() {
    try {
      long[] before = times();
      Thread.sleep(1000);
      long[] after = times();
      double idle = 100.0 * (after[0] - before[0]) / Math.max(1, after[1] - before[1]);
      return String.format(Locale.ROOT, "Just before, the machine was %.0f %% idle.", idle);
    } catch (IOException e) {
      return "How idle the machine was, it did not tell.";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The processor, its cores, the memory. */
  static String description() throws IOException {
    String model = field(Path.of("/proc/cpuinfo"), "model name");
    String memory = field(Path.of("/proc/meminfo"), "MemTotal");
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %.0f GB, %s %s",
        model,
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(memory.substring(0, memory.indexOf(' '))) / 1e6,
        System.getProperty("os.name"),
        System.getProperty("os.version"));
  }

  private static String field(Path file, String name) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(name)) {
        return line.substring(line.indexOf(':') + 1).strip();
      }
    }
    return "unknown";
  }

  /** The idle and the whole time of all processors. */
  private static long[] times() throws IOException {
    String[] fields = Files.readAllLines(CPU_TIMES).get(0).split(" +");
    long all = 0;
    for (int i = 1; i <= 8; i++) {
      all += Long.parseLong(fields[i]);
    }
    return new long[] {Long.parseLong(fields[4]) + Long.parseLong(fields[5]), all};
  }
}
