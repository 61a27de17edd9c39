package dev.bespoke.benchmarks.compile;

import dev.bespoke.benchmarks.process.SdkStart;
import dev.bespoke.benchmarks.report.Figures;
import dev.bespoke.benchmarks.report.Section;
import dev.bespoke.benchmarks.report.Table;
import dev.bespoke.benchmarks.report.Verdict;
import java.io.IOException;
import java.util.List;

/** Tells what the processor adds to {@code javac}. */
public final class CompileMain {
  private final List<Subject> subjects = Subject.all();

  /** The CPU time of the SDK's start, in ms: the median among those beside the smallest. */
  private double sdk;

  private CompileMain() throws IOException {}

  /** Runs all of it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Section section = new Section("compile", "What the processor adds to javac");
    CompileMain main = new CompileMain();
    section.paragraph(
        """
        The same classes twice: an interface that the processor completes, and the interface with \
        the files that it wrote (`-proc:none`). The difference, run by run, is the processor's. \
        What the last run wrote is deleted before, as builds do; all that is written is in memory \
        (`/dev/shm`), where there is one, so that the disk is not measured.
        """);
    section.paragraph(
        "Cold, a `javac` of its own each time, in turn: medians of 16, whole services 6, EC2 1.");
    Table cold = main.cold();
    section.table(cold);
    section.paragraph(
        """
        How fast the machine is: a program of the SDK starts and ends (`process`) in %.0f ms of \
        CPU time where the targets were set, in %s ms here, measured between the compilations; \
        what is added is compared with that, too.
        """
            .formatted(SdkStart.AIMED_ON, Figures.number(main.sdk)));
    section.paragraph(
        """
        Warm, one JVM that has compiled it before in either way, as a build's daemon has, the \
        processor's classes kept as Gradle keeps them: five operations 240 times, then medians of \
        25; whole services 3 times, then medians of 3.
        """);
    section.table(main.warm());
    for (Subject subject : main.subjects) {
      subject.close();
    }
    section.finish();
  }

  private Table cold() throws IOException, InterruptedException {
    Table table =
        new Table("interface", "files", "with, ms", "added", "CPU", "SDK's start", "target", "");
    try (SdkStart start = new SdkStart()) {
      for (Subject subject : subjects) {
        int runs = subject.isLargest() ? 1 : subject.isSmallest() ? 16 : 6;
        ColdCompiler.Medians medians = new ColdCompiler(start, runs).medians(subject);
        if (subject.isSmallest()) {
          sdk = medians.sdk();
        }
        Aim aim = new Aim(subject.isLargest() ? 10_000 : subject.isSmallest() ? 500 : 0);
        table.row(
            subject.name(),
            subject.files(),
            Figures.number(medians.with()),
            Figures.number(medians.added()),
            Figures.number(medians.addedCpu()),
            Figures.number(medians.added() / sdk),
            aim.text(),
            aim.verdict(medians.added()));
      }
    }
    return table;
  }

  private Table warm() throws IOException {
    Table table = new Table("interface", "with, ms", "added", "SDK's start", "target", "");
    for (Subject subject : subjects) {
      if (!subject.isLargest()) {
        boolean aimed = subject.isSmallest();
        WarmCompiler compiler = aimed ? new WarmCompiler(240, 25) : new WarmCompiler(3, 3);
        WarmCompiler.Medians medians = compiler.medians(subject);
        Aim aim = new Aim(aimed ? 50 : 0);
        table.row(
            subject.name(),
            Figures.number(medians.with()),
            Figures.number(medians.added()),
            Figures.number(medians.added() / sdk),
            aim.text(),
            aim.verdict(medians.added()));
      }
    }
    return table;
  }

  /** What may be added, in ms; 0 for no target. */
  private record Aim(double added) {
    String text() {
      return added == 0 ? "" : "≤ " + Figures.number(added) + " ms added";
    }

    Verdict verdict(double own) {
      return added == 0 ? Verdict.NONE : Verdict.of(own <= added);
    }
  }
}
