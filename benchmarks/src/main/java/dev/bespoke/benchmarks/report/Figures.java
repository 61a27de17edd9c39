package dev.bespoke.benchmarks.report;

import java.util.Arrays;
import java.util.Locale;

/** How numbers are summed up and written. */
public final class Figures {
  private Figures() {}

  /** The middle of them. */
  public static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Three digits that count, thousands set apart. */
  public static String number(double value) {
    if (value >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
  }

  /** A number of bytes in kB or MB of a thousand each. */
  public static String bytes(double value) {
    return value >= 1_000_000 ? number(value / 1e6) + " MB" : number(value / 1e3) + " kB";
  }

  /** How many of ours fit in the peer's: {@code 1/5.2}. */
  public static String share(double ours, double peers) {
    return "1/" + number(peers / ours);
  }
}
