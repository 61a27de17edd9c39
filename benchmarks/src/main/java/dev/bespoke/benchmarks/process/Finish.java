package dev.bespoke.benchmarks.process;

import dev.bespoke.benchmarks.payload.JsonPayloads;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The end of a program: its result is looked at, and its memory where asked for. */
final class Finish {
  private Finish() {}

  static void with(int attributes) {
    if (attributes != JsonPayloads.ATTRIBUTES) {
      throw new IllegalStateException("the item has " + attributes + " attributes");
    }
    if (Boolean.getBoolean("benchmarks.memory")) {
      printMemory();
    }
  }

  private static void printMemory() {
    try (InputStream in = new FileInputStream("/proc/self/status")) {
      String status = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      int start = status.indexOf("VmHWM:") + "VmHWM:".length();
      System.out.println(status.substring(start, status.indexOf("kB", start)).trim());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
