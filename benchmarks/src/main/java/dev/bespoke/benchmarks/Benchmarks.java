package dev.bespoke.benchmarks;

import dev.bespoke.benchmarks.calls.CallsMain;
import dev.bespoke.benchmarks.process.ProcessMain;

/** The sub-commands. */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs one of them. */
  public static void main(String[] args) throws Exception {
    switch (args.length == 1 ? args[0] : "") {
      case "calls" -> CallsMain.main(args);
      case "process" -> ProcessMain.main(args);
      default -> {
        System.err.println("benchmarks/run calls | wire | process | compile | size | all");
        System.exit(2);
      }
    }
  }
}
