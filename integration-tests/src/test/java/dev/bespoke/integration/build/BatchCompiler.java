package dev.bespoke.integration.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A compiler in a process of its own, as a build tool forks it. */
final class BatchCompiler {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private final Path directory;
  private final List<String> command = new ArrayList<>();

  private BatchCompiler(Path directory) {
    this.directory = directory;
  }

  /** A JDK's javac, with the settings of a JVM. */
  static BatchCompiler javac(Path directory, Path home, String... settings) {
    BatchCompiler compiler = new BatchCompiler(directory);
    compiler.command.add(home.resolve("bin/javac").toString());
    for (String setting : settings) {
      compiler.command.add("-J" + setting);
    }
    compiler.command.addAll(List.of("-Xlint:all,-processing,-path", "-Werror"));
    return compiler;
  }

  /** ECJ, which overlooks a processor path that comes before the class path. */
  static BatchCompiler ecj(Path directory) {
    BatchCompiler compiler = new BatchCompiler(directory);
    compiler.command.add(Jdks.current().resolve("bin/java").toString());
    compiler.command.addAll(List.of("-cp", CLASS_PATH));
    compiler.command.add("org.eclipse.jdt.internal.compiler.batch.Main");
    compiler.command.add("-failOnWarning");
    return compiler;
  }

  /** Compiles, and returns the text of each generated source file. */
  SortedMap<String, String> compile(List<Path> sources, String encoding) throws Exception {
    Path classes = Files.createDirectories(directory.resolve("classes"));
    Path generated = Files.createDirectories(directory.resolve("generated"));
    command.addAll(List.of("--release", "17", "-encoding", encoding));
    command.addAll(List.of("-classpath", CLASS_PATH, "-processorpath", CLASS_PATH));
    command.addAll(List.of("-processor", "dev.bespoke.processor.BespokeProcessor"));
    command.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
    sources.forEach(source -> command.add(source.toString()));
    Path output = directory.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    return files(generated);
  }

  private static SortedMap<String, String> files(Path generated) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(generated)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        // A character per byte: the bytes are to be the same.
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        files.put(generated.relativize(path).toString(), text);
      }
    }
    return files;
  }
}
