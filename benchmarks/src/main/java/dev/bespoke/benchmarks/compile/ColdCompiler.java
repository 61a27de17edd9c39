package dev.bespoke.benchmarks.compile;

import dev.bespoke.benchmarks.process.Child;
import dev.bespoke.benchmarks.process.SdkStart;
import dev.bespoke.benchmarks.report.Figures;
import dev.bespoke.benchmarks.report.Jdk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Compiles a subject in both ways by a {@code javac} of its own each time, the SDK between. */
final class ColdCompiler {
  private final SdkStart sdk;
  private final int runs;

  ColdCompiler(SdkStart sdk, int runs) {
    this.sdk = sdk;
    this.runs = runs;
  }

  /**
   * What a compilation takes, in ms.
   *
   * @param with elapsed, with the processor
   * @param added by the processor, run by run
   * @param addedCpu the same of the CPU time
   * @param sdk the CPU time of the SDK's start
   */
  record Medians(double with, double added, double addedCpu, double sdk) {}

  Medians medians(Subject subject) throws IOException, InterruptedException {
    double[] elapsed = new double[runs];
    double[] added = new double[runs];
    double[] addedCpu = new double[runs];
    double[] start = new double[runs];
    javac(subject.processed()); // writes the files that the other way compiles
    subject.keepSources();
    List<String> written = subject.written();
    for (int run = 0; run < runs; run++) {
      // Of two programs the second is faster by some tens of ms, so each is the second in turn.
      Child.Cost before = run % 2 == 1 ? fresh(subject, written) : null;
      Child.Cost with = fresh(subject, subject.processed());
      Child.Cost without = before == null ? fresh(subject, written) : before;
      elapsed[run] = with.elapsed();
      added[run] = with.elapsed() - without.elapsed();
      addedCpu[run] = with.cpu() - without.cpu();
      start[run] = sdk.cpu();
    }
    return new Medians(
        Figures.median(elapsed),
        Figures.median(added),
        Figures.median(addedCpu),
        Figures.median(start));
  }

  private static Child.Cost fresh(Subject subject, List<String> arguments)
      throws IOException, InterruptedException {
    subject.deleteOutput();
    return javac(arguments);
  }

  private static Child.Cost javac(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Jdk.current().program("javac"));
    command.addAll(arguments);
    return Child.run(command);
  }
}
