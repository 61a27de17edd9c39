package dev.bespoke.benchmarks.process;

import dev.bespoke.benchmarks.report.Figures;
import dev.bespoke.benchmarks.report.Jdk;
import dev.bespoke.benchmarks.report.Section;
import dev.bespoke.benchmarks.report.Table;
import dev.bespoke.benchmarks.report.Verdict;
import dev.bespoke.benchmarks.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts programs of one GetItem, in turn, and tells what each costs from its start to its end. */
public final class ProcessMain {
  private static final int RUNS = 7;
  private static final List<Program> ALL =
      List.of(
          Program.BESPOKE,
          Program.BESPOKE_JDK,
          Program.URL_CONNECTION,
          Program.APACHE,
          Program.SOCKET);
  private static final List<Program> MAIN =
      List.of(Program.BESPOKE, Program.URL_CONNECTION, Program.SOCKET);

  private final Jdk jdk;
  private final ServerProcess server;
  private final Table table =
      new Table(
          "program",
          "CPU, ms",
          "elapsed, ms",
          "peak memory, MB",
          "classes",
          "of the runtime",
          "generated",
          "target",
          "");

  private ProcessMain(Jdk jdk, ServerProcess server) {
    this.jdk = jdk;
    this.server = server;
  }

  /** Runs all of it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Jdk jdk = Jdk.current();
    Optional<Jdk> newest = Jdk.newest();
    Section section = new Section("process", "Whole processes");
    section.paragraph(
        """
        JVM start, client, first GetItem over loopback, exit: medians of %d runs, the programs in \
        turn. CPU time is that of all threads, user and system. The class path holds what a \
        program needs and no more; the trust store is the JDK's own and one certificate more. A \
        target is CPU time as the targets' own machine had it, or the same part of the SDK's \
        (url-connection, its best).
        """
            .formatted(RUNS));
    try (ServerProcess server = new ServerProcess(newest.orElse(jdk))) {
      section.paragraph("JDK " + jdk.version() + ", as it is:");
      section.table(
          new ProcessMain(jdk, server)
              .rows(false, "as it is", ALL, new Aim(130, 923))
              .rows(true, "as it is", ALL, new Aim(580, 1213))
              .table);
      section.paragraph("JDK " + jdk.version() + " with an AppCDS archive:");
      section.table(
          new ProcessMain(jdk, server)
              .rows(false, "AppCDS", MAIN, Aim.NONE)
              .rows(true, "AppCDS", MAIN, Aim.NONE)
              .table);
      if (newest.isPresent()) {
        section.paragraph("JDK " + newest.get().version() + " with an AOT cache:");
        section.table(
            new ProcessMain(newest.get(), server)
                .rows(false, "AOT", MAIN, new Aim(90, 339))
                .rows(true, "AOT", MAIN, new Aim(500, 667))
                .table);
      }
    }
    section.finish();
  }

  /** The CPU time to reach, in ms, and the SDK's on the machine that the target was set on. */
  private record Aim(double cpu, double sdk) {
    static final Aim NONE = new Aim(0, 0);

    String text() {
      return cpu == 0
          ? ""
          : "≤ %.0f ms or 1/%s; ≤ 60 generated".formatted(cpu, Figures.number(sdk / cpu));
    }

    Verdict verdict(double own, double peer, long generated) {
      return cpu == 0
          ? Verdict.NONE
          : Verdict.of(own <= cpu || own * sdk <= peer * cpu).and(generated <= 60);
    }
  }

  private ProcessMain rows(boolean tls, String mode, List<Program> programs, Aim aim)
      throws IOException, InterruptedException {
    List<Measured> all = new ArrayList<>();
    for (Program program : programs) {
      all.add(new Measured(program, options(program, tls, mode)));
    }
    String endpoint = server.url(tls);
    for (int run = 0; run < RUNS; run++) {
      for (Measured each : all) {
        Child.Cost cost = each.program.run(jdk, each.options, endpoint);
        each.cpu[run] = cost.cpu();
        each.elapsed[run] = cost.elapsed();
      }
    }
    double peer = 0;
    for (Measured each : all) {
      if (each.program.equals(Program.URL_CONNECTION)) {
        peer = Figures.median(each.cpu);
      }
    }
    for (Measured each : all) {
      row(each, endpoint, peer, each.program.equals(Program.BESPOKE) ? aim : Aim.NONE);
    }
    return this;
  }

  private void row(Measured each, String endpoint, double peer, Aim aim)
      throws IOException, InterruptedException {
    double own = Figures.median(each.cpu);
    List<String> classes = each.program.classes(jdk, each.options, endpoint);
    long generated = count(classes, "dev.bespoke.benchmarks.bespoke.");
    table.row(
        each.program.name() + (endpoint.startsWith("https") ? ", https" : ", http"),
        Figures.number(own),
        Figures.number(Figures.median(each.elapsed)),
        Figures.number(memory(each.program, each.options, endpoint)),
        Figures.number(classes.size()),
        count(classes, "dev.bespoke.runtime."),
        generated,
        aim.text(),
        aim.verdict(own, peer, generated));
  }

  private static final class Measured {
    final Program program;
    final List<String> options;
    final double[] cpu = new double[RUNS];
    final double[] elapsed = new double[RUNS];

    Measured(Program program, List<String> options) {
      this.program = program;
      this.options = options;
    }
  }

  /** The options of a program, its archive made where the mode has one. */
  private List<String> options(Program program, boolean tls, String mode)
      throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(tls ? ServerProcess.trust() : List.of());
    if (mode.equals("as it is")) {
      return options;
    }
    String archive = "target/" + program.name().replaceAll("\\W", "") + "-" + mode + "-" + tls;
    Files.deleteIfExists(Path.of(archive));
    boolean aot = mode.equals("AOT");
    List<String> training = new ArrayList<>(options);
    training.add((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive);
    program.run(jdk, training, server.url(tls));
    options.add((aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
    return options;
  }

  private double memory(Program program, List<String> options, String endpoint)
      throws IOException, InterruptedException {
    List<String> asking = new ArrayList<>(options);
    asking.add("-Dbenchmarks.memory=true");
    double[] kilobytes = new double[3];
    for (int run = 0; run < kilobytes.length; run++) {
      String output = program.run(jdk, asking, endpoint).output();
      kilobytes[run] = Double.parseDouble(output.substring(output.lastIndexOf('\n') + 1));
    }
    return Figures.median(kilobytes) * 1024 / 1e6;
  }

  private static long count(List<String> names, String prefix) {
    return names.stream().filter(name -> name.startsWith(prefix)).count();
  }
}
