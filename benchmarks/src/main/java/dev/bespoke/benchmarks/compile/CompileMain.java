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
  private CompileMain() {}

  /** Runs all of it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Section section = new Section("compile", "What the processor adds to javac");
    section.paragraph(
        """
        The same classes twice: an interface that the processor completes, and the interface with \
        the files that it wrote (`-proc:none`). The difference is the processor's.
        """);
    section.paragraph("Cold, a `javac` of its own each time, in turn: medians of 7; EC2 once.");
    Table cold =
        new Table("interface", "files", "with, ms", "without", "added", "CPU", "target", "");
    for (Subject subject : Subject.all()) {
      cold(cold, subject);
    }
    section.table(cold);
    section.paragraph(
        """
        Warm, one JVM that has compiled it before in either way, as a build's daemon has, the \
        processor's classes kept as Gradle keeps them: five operations 120 times, then medians of \
        25; whole services 3 times, then medians of 3.
        """);
    Table warm = new Table("interface", "with, ms", "without", "added", "target", "");
    for (Subject subject : Subject.all()) {
      if (!subject.isLargest()) {
        warm(warm, subject);
      }
    }
    section.table(warm);
    section.finish();
  }

  private static void cold(Table table, Subject subject) throws IOException, InterruptedException {
    List<String> with = subject.processed();
    int runs = subject.isLargest() ? 1 : 7;
    double[] elapsed = new double[runs];
    double[] elapsedWithout = new double[runs];
    double[] cpu = new double[runs];
    double[] cpuWithout = new double[runs];
    javac(with); // writes the files that the other way compiles
    List<String> without = subject.written();
    for (int run = 0; run < runs; run++) {
      Child.Cost cost = javac(with);
      Child.Cost costWithout = javac(without);
      elapsed[run] = cost.elapsed();
      cpu[run] = cost.cpu();
      elapsedWithout[run] = costWithout.elapsed();
      cpuWithout[run] = costWithout.cpu();
    }
    double all = Figures.median(elapsed);
    double rest = Figures.median(elapsedWithout);
    int target = subject.isLargest() ? 10_000 : subject.isSmallest() ? 500 : 0;
    table.row(
        subject.name(),
        subject.files(),
        Figures.number(all),
        Figures.number(rest),
        Figures.number(all - rest),
        Figures.number(Figures.median(cpu) - Figures.median(cpuWithout)),
        target == 0 ? "" : "≤ " + Figures.number(target) + " ms added",
        target == 0 ? Verdict.NONE : Verdict.of(all - rest <= target));
  }

  private static void warm(Table table, Subject subject) throws IOException {
    boolean aimed = subject.isSmallest();
    WarmCompiler compiler = aimed ? new WarmCompiler(120, 25) : new WarmCompiler(3, 3);
    WarmCompiler.Medians medians = compiler.medians(subject);
    double added = medians.with() - medians.without();
    table.row(
        subject.name(),
        Figures.number(medians.with()),
        Figures.number(medians.without()),
        Figures.number(added),
        aimed ? "≤ 50 ms added" : "",
        aimed ? Verdict.of(added <= 50) : Verdict.NONE);
  }

  private static Child.Cost javac(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Jdk.current().program("javac"));
    command.addAll(arguments);
    return Child.run(command);
  }
}
