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
        the files that it wrote (`-proc:none`). The difference is the processor's. Cold: a `javac` \
        of its own, the median of 5. Warm: one JVM that has compiled it 60 times before, as a build's \
        daemon has, the processor's classes kept as Gradle keeps them; the median of 7. For whole \
        services the medians of 3, warm after 3 times: they take seconds.
        """);
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
    boolean aimed = subject.name().startsWith("five");
    int runs = aimed ? 5 : 3;
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
    double cold = Figures.median(elapsed);
    double coldWithout = Figures.median(elapsedWithout);
    WarmCompiler compiler = aimed ? new WarmCompiler(60, 7) : new WarmCompiler(3, 3);
    double warm = compiler.median(subject, true);
    double warmWithout = compiler.median(subject, false);
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
