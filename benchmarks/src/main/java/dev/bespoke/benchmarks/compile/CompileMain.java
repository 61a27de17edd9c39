package dev.bespoke.benchmarks.compile;

import dev.bespoke.benchmarks.process.Child;
import dev.bespoke.benchmarks.report.Figures;
import dev.bespoke.benchmarks.report.Jdk;
import dev.bespoke.benchmarks.report.Section;
import dev.bespoke.benchmarks.report.Table;
import dev.bespoke.benchmarks.report.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tells what the processor adds to {@code javac}. */
public final class CompileMain {
  private static final int COLD_RUNS = 5;

  private CompileMain() {}

  /** Runs all of it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Section section = new Section("compile", "What the processor adds to javac");
    section.paragraph(
        """
        The same classes twice: an interface that the processor completes, and the interface with \
        the files that it wrote (`-proc:none`). The difference is the processor's. Cold: a `javac` \
        of its own, the median of %d. Warm: one JVM that has compiled it %d times before, as a \
        build's daemon has, the processor's classes kept as Gradle keeps them; the median of %d.
        """
            .formatted(COLD_RUNS, WarmCompiler.WARMUP, WarmCompiler.RUNS));
    Table table =
        new Table(
            "interface",
            "files",
            "cold: with, ms",
            "without",
            "added",
            "CPU added",
            "warm: with, ms",
            "without",
            "added",
            "target",
            "");
    for (Subject subject : Subject.all()) {
      measure(table, subject);
    }
    section.table(table);
    section.finish();
  }

  private static void measure(Table table, Subject subject)
      throws IOException, InterruptedException {
    List<String> with = subject.processed();
    double[] elapsed = new double[COLD_RUNS];
    double[] elapsedWithout = new double[COLD_RUNS];
    double[] cpu = new double[COLD_RUNS];
    double[] cpuWithout = new double[COLD_RUNS];
    javac(with); // writes the files that the other way compiles
    List<String> without = subject.written();
    for (int run = 0; run < COLD_RUNS; run++) {
      Child.Cost cost = javac(with);
      Child.Cost costWithout = javac(without);
      elapsed[run] = cost.elapsed();
      cpu[run] = cost.cpu();
      elapsedWithout[run] = costWithout.elapsed();
      cpuWithout[run] = costWithout.cpu();
    }
    double cold = Figures.median(elapsed);
    double coldWithout = Figures.median(elapsedWithout);
    double warm = WarmCompiler.median(subject, true);
    double warmWithout = WarmCompiler.median(subject, false);
    boolean aimed = subject.name().startsWith("five");
    table.row(
        subject.name(),
        subject.files(),
        Figures.number(cold),
        Figures.number(coldWithout),
        Figures.number(cold - coldWithout),
        Figures.number(Figures.median(cpu) - Figures.median(cpuWithout)),
        Figures.number(warm),
        Figures.number(warmWithout),
        Figures.number(warm - warmWithout),
        aimed ? "≤ 500 cold, ≤ 50 warm" : "",
        aimed ? Verdict.of(cold - coldWithout <= 500).and(warm - warmWithout <= 50) : Verdict.NONE);
  }

  private static Child.Cost javac(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Jdk.current().program("javac"));
    command.addAll(arguments);
    return Child.run(command);
  }
}
