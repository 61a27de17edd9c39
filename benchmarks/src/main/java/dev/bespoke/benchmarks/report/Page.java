package dev.bespoke.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Rewrites the page from the sections that were measured. */
public final class Page {
  private static final List<String> SECTIONS =
      List.of("calls", "wire", "process", "compile", "size");

  private Page() {}

  /** Rewrites {@code README.md} in the working directory. */
  public static void write() throws IOException {
    Optional<Jdk> newest = Jdk.newest();
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Beside the AWS SDK for Java v2

        `benchmarks/run all` measures both on one machine in one go and writes this page; its
        sub-commands measure a part of it each:

        ```shell
        benchmarks/run calls     # a call in the process itself: JMH over stubbed transports
        benchmarks/run wire      # calls, listings and large bodies over loopback, http and TLS
        benchmarks/run process   # whole processes: cold start, memory, classes
        benchmarks/run compile   # what the processor adds to javac
        benchmarks/run size      # class paths
        ```

        Targets are parts of the SDK's figure in the same run where they are written as a fraction.
        What was changed to reach them: [Performance](../src/site/markdown/design/performance.md).

        """);
    page.append("- Date: ").append(LocalDate.now(ZoneOffset.UTC)).append('\n');
    page.append("- Machine: ").append(Machine.description()).append('\n');
    page.append("- JDKs: ").append(Jdk.current().version());
    newest.ifPresent(jdk -> page.append(" and ").append(jdk.version()));
    page.append("\n- AWS SDK for Java: ").append(sdkVersion()).append("\n\n");
    for (String section : SECTIONS) {
      Path file = Section.file(section);
      page.append(
          Files.exists(file)
              ? Files.readString(file)
              : "## " + section + "\n\nNot measured on this machine yet.\n\n");
    }
    Files.writeString(Path.of("README.md"), page.toString().stripTrailing() + "\n");
  }

  private static String sdkVersion() {
    for (Path jar : ClassPath.sdkJars()) {
      String name = jar.getFileName().toString();
      if (name.startsWith("sdk-core-")) {
        return name.substring("sdk-core-".length(), name.length() - ".jar".length());
      }
    }
    throw new IllegalStateException("benchmarks/run builds what is missing here");
  }
}
