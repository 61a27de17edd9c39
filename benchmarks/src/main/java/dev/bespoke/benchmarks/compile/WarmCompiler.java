package dev.bespoke.benchmarks.compile;

import dev.bespoke.benchmarks.report.Figures;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a subject in both ways again and again in this JVM, the one after the other. */
final class WarmCompiler {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private final int warmup;
  private final int runs;

  WarmCompiler(int warmup, int runs) {
    this.warmup = warmup;
    this.runs = runs;
  }

  /** What a compilation takes, in ms: with the processor, and how much of it is the processor's. */
  record Medians(double with, double added) {}

  /** Measures both ways in turn: what one warms up in javac serves the other, too. */
  Medians medians(Subject subject) throws IOException {
    double[] with = new double[runs];
    double[] added = new double[runs];
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {Path.of(Subject.processor()).toUri().toURL()},
            ClassLoader.getPlatformClassLoader())) {
      compile(subject, processors(loader)); // writes the files that the other way compiles
      subject.keepSources();
      for (int run = -warmup; run < runs; run++) {
        double processed = time(subject, processors(loader));
        double written = time(subject, List.of());
        if (run >= 0) {
          with[run] = processed;
          added[run] = processed - written;
        }
      }
    }
    return new Medians(Figures.median(with), Figures.median(added));
  }

  private static double time(Subject subject, List<Processor> processors) throws IOException {
    subject.deleteOutput();
    long start = System.nanoTime();
    compile(subject, processors);
    return (System.nanoTime() - start) / 1e6;
  }

  /** A new processor each time, of classes that stay. */
  private static List<Processor> processors(ClassLoader loader) {
    List<Processor> processors = new ArrayList<>();
    ServiceLoader.load(Processor.class, loader).forEach(processors::add);
    if (processors.isEmpty()) {
      throw new IllegalStateException("the processor's jar has no processor");
    }
    return processors;
  }

  private static void compile(Subject subject, List<Processor> processors) throws IOException {
    List<String> options = subject.options();
    List<Path> files;
    if (processors.isEmpty()) {
      options.add("-proc:none");
      files = subject.allSources();
    } else {
      options.addAll(List.of("-s", subject.sources().toString()));
      files = List.of(subject.source());
    }
    try (StandardJavaFileManager manager =
        COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          COMPILER.getTask(
              null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(processors);
      if (!task.call()) {
        throw new IllegalStateException("it does not compile: " + subject.name());
      }
    }
  }
}
