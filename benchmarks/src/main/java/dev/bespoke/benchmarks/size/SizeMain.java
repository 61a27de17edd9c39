package dev.bespoke.benchmarks.size;

import dev.bespoke.benchmarks.report.ClassPath;
import dev.bespoke.benchmarks.report.Figures;
import dev.bespoke.benchmarks.report.Section;
import dev.bespoke.benchmarks.report.Table;
import dev.bespoke.benchmarks.report.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/** Weighs class paths. */
public final class SizeMain {
  private static final String STORE = "dev/bespoke/benchmarks/bespoke/";

  private SizeMain() {}

  /** Weighs them. */
  public static void main(String[] args) throws IOException {
    Section section = new Section("size", "Class paths");
    section.paragraph(
        """
        What S3, DynamoDB and SQS need at run time (the SDK over `HttpURLConnection`, its smallest \
        client), and what five operations of S3 add to a program's own jar.
        """);
    Table table = new Table("class path", "jars", "MB", "classes", "target", "");
    List<Path> ours = ClassPath.bespokeJars();
    double size = bytes(ours);
    table.row(
        "Bespoke",
        ours.size(),
        Figures.number(size / 1e6),
        Figures.number(classes(ours)),
        "≤ 5 jars, ≤ 2 MiB",
        Verdict.of(ours.size() <= 5 && size <= 2 * 1024 * 1024));
    List<Path> sdk = ClassPath.sdkJars();
    table.row(
        "SDK v2",
        sdk.size(),
        Figures.number(bytes(sdk) / 1e6),
        Figures.number(classes(sdk)),
        "",
        "");
    int added = generated();
    table.row(
        "five operations of S3, generated",
        "",
        Figures.number(added / 1e6),
        "",
        "≤ 100 kB",
        Verdict.of(added <= 100_000));
    section.table(table);
    section.finish();
  }

  private static double bytes(List<Path> jars) throws IOException {
    double total = 0;
    for (Path jar : jars) {
      total += Files.size(jar);
    }
    return total;
  }

  private static int classes(List<Path> jars) throws IOException {
    int total = 0;
    for (Path jar : jars) {
      try (JarFile file = new JarFile(jar.toFile())) {
        total += (int) file.stream().filter(entry -> entry.getName().endsWith(".class")).count();
      }
    }
    return total;
  }

  /** The size of a jar with the client of five operations alone. */
  private static int generated() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarFile program = new JarFile(ClassPath.program().get(0).toFile());
        JarOutputStream jar = new JarOutputStream(bytes)) {
      for (JarEntry entry : program.stream().toList()) {
        String name = entry.getName();
        if (name.startsWith(STORE + "Store") || name.startsWith(STORE + "store/")) {
          jar.putNextEntry(new JarEntry(name));
          try (InputStream in = program.getInputStream(entry)) {
            in.transferTo(jar);
          }
        }
      }
    }
    return bytes.size();
  }
}
