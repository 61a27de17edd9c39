package dev.bespoke.benchmarks;

import dev.bespoke.benchmarks.calls.CallsMain;
import dev.bespoke.benchmarks.compile.CompileMain;
import dev.bespoke.benchmarks.process.ProcessMain;
import dev.bespoke.benchmarks.report.Page;
import dev.bespoke.benchmarks.size.SizeMain;
import dev.bespoke.benchmarks.wire.WireMain;

/** The sub-commands of {@code benchmarks/run}. */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs one of them. */
  public static void main(String[] args) throws Exception {
    switch (args.length == 1 ? args[0] : "") {
      case "calls" -> CallsMain.main(args);
      case "wire" -> WireMain.main(args);
      case "process" -> ProcessMain.main(args);
      case "compile" -> CompileMain.main(args);
      case "size" -> SizeMain.main(args);
      case "all" -> {
        CallsMain.main(args);
        WireMain.main(args);
        ProcessMain.main(args);
        CompileMain.main(args);
        SizeMain.main(args);
        Page.write();
      }
      case "page" -> Page.write();
      default -> {
        System.err.println("benchmarks/run calls | wire | process | compile | size | all | page");
        System.exit(2);
      }
    }
  }
}
