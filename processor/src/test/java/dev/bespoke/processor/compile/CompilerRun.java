package dev.bespoke.processor.compile;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** One run of a compiler over source files, on the test's own class path. */
public final class CompilerRun {
  private final TestCompiler compiler;
  private final Path directory;
  private final List<Path> sources = new ArrayList<>();
  private final List<Processor> processors = new ArrayList<>();
  private final List<Path> modules = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private String classPath = System.getProperty("java.class.path");

  /**
   * Prepares a run.
   *
   * @param directory where {@code classes} and {@code generated} will be
   */
  public CompilerRun(TestCompiler compiler, Path directory) {
    this.compiler = compiler;
    this.directory = directory;
  }

  /** Adds a source file, or a directory's, in the order of their names. */
  public CompilerRun sources(Path path) throws IOException {
    try (var paths = Files.walk(path)) {
      paths.filter(p -> p.toString().endsWith(".java")).sorted().forEach(sources::add);
    }
    return this;
  }

  /** Adds a source file of this text; its path follows from the package and the type's name. */
  public CompilerRun source(String qualifiedName, String text) throws IOException {
    Path file = directory.resolve("sources").resolve(qualifiedName.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    sources.add(Files.writeString(file, text));
    return this;
  }

  /** Puts class files before the class path. */
  public CompilerRun classPath(Path classes) {
    classPath = classes + File.pathSeparator + classPath;
    return this;
  }

  /** Takes the class path instead of the test's own. */
  public CompilerRun onlyClassPath(Path... entries) {
    classPath =
        Stream.of(entries).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return this;
  }

  /** Compiles a module that reads this one. */
  public CompilerRun modulePath(Path module) {
    modules.add(module);
    return this;
  }

  /** Adds an option. */
  public CompilerRun option(String option) {
    options.add(option);
    return this;
  }

  /** Adds a processor. */
  public CompilerRun processor(Processor processor) {
    processors.add(processor);
    return this;
  }

  /** Reverses the order in which the compiler gets the source files. */
  public CompilerRun reversed() {
    Collections.reverse(sources);
    return this;
  }

  /** Compiles. */
  public Compilation run() throws IOException {
    Path classes = Files.createDirectories(directory.resolve("classes"));
    Path generated = Files.createDirectories(directory.resolve("generated"));
    List<String> arguments = new ArrayList<>(compiler.options());
    arguments.addAll(List.of("-encoding", "UTF-8", "-classpath", classPath));
    arguments.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
    arguments.addAll(options);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler javaCompiler = compiler.create();
    try (StandardJavaFileManager files =
        javaCompiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      // By the option alone, ECJ would look at this test's own class path first.
      files.setLocationFromPaths(
          StandardLocation.CLASS_PATH,
          Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList());
      if (!modules.isEmpty()) {
        files.setLocationFromPaths(StandardLocation.MODULE_PATH, modules);
      }
      JavaCompiler.CompilationTask task =
          javaCompiler.getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              arguments,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(processors);
      boolean success = task.call();
      return Compilation.of(success, diagnostics.getDiagnostics(), classes, generated);
    }
  }
}
