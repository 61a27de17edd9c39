package dev.bespoke.integration.guide;

import dev.bespoke.processor.BespokeProcessor;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles a page's listings with the processor, every lint on. */
final class GuideCompiler {
  private static final List<String> PACKAGES =
      List.of("dev.bespoke.annotation", "dev.bespoke.runtime", "dev.bespoke.testing");

  private static final String NULLABLE = "org.jspecify.annotations.Nullable";

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final Path directory;

  /**
   * Prepares a compilation.
   *
   * @param directory where {@code sources} and {@code classes} will be
   */
  GuideCompiler(Path directory) {
    this.directory = directory;
  }

  Path classes() {
    return directory.resolve("classes");
  }

  /** Compiles the listings; returns what the compiler has to say, with the page's lines. */
  List<String> compile(List<Listing> listings) throws IOException {
    Map<Path, SourceFile> files = new TreeMap<>();
    for (SourceFile file : new Sources(vocabulary()).of(listings)) {
      Path path = directory.resolve("sources").resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.text());
      SourceFile other = files.put(path, file);
      if (other != null) {
        return List.of(file.position(1) + ": " + other.position(1) + " declares the same type");
      }
    }
    if (files.isEmpty()) {
      return List.of();
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = fileManager()) {
      Files.createDirectories(classes());
      List<String> options =
          new ArrayList<>(
              List.of("--release", "17", "-Xlint:all,-processing", "-d", classes().toString()));
      options.addAll(definitions(listings));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              manager,
              diagnostics,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(files.keySet()));
      task.setProcessors(List.of(new BespokeProcessor()));
      List<String> messages = new ArrayList<>();
      boolean success = task.call();
      for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
        messages.add(message(diagnostic, files));
      }
      if (!success && messages.isEmpty()) {
        messages.add("the compiler failed without a message");
      }
      return messages;
    }
  }

  /** Writes the page's Smithy models; returns the option that leads to them, if there are any. */
  private List<String> definitions(List<Listing> listings) throws IOException {
    Path folder = directory.resolve("definitions");
    for (Listing listing : listings) {
      if (listing.kind() == Listing.Kind.SMITHY) {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(listing.number() + ".smithy"), listing.text() + "\n");
      }
    }
    return Files.exists(folder) ? List.of("-Abespoke.definitions=" + folder) : List.of();
  }

  private static String message(
      Diagnostic<? extends JavaFileObject> diagnostic, Map<Path, SourceFile> files) {
    JavaFileObject source = diagnostic.getSource();
    SourceFile file = source == null ? null : files.get(Path.of(source.toUri()));
    String position =
        file != null
            ? file.position(diagnostic.getLineNumber())
            : source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber();
    return position + ": " + diagnostic.getKind() + ": " + diagnostic.getMessage(Locale.ROOT);
  }

  private StandardJavaFileManager fileManager() {
    return compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
  }

  /**
   * The public vocabulary that fragments use without an import: ours, and JSpecify's; of two with a
   * name, the annotation.
   */
  private Set<String> vocabulary() throws IOException {
    Map<String, String> names = new TreeMap<>(Map.of("Nullable", NULLABLE));
    try (StandardJavaFileManager manager = fileManager()) {
      for (String packageName : PACKAGES) {
        Iterable<JavaFileObject> classes =
            manager.list(
                StandardLocation.CLASS_PATH,
                packageName,
                EnumSet.of(JavaFileObject.Kind.CLASS),
                true);
        for (JavaFileObject file : classes) {
          String name = manager.inferBinaryName(StandardLocation.CLASS_PATH, file);
          if (!name.contains("$") && !name.endsWith("-info") && isPublic(name)) {
            names.putIfAbsent(name.substring(name.lastIndexOf('.') + 1), name);
          }
        }
      }
    }
    return Set.copyOf(names.values());
  }

  private static boolean isPublic(String className) {
    try {
      Class<?> type = Class.forName(className, false, GuideCompiler.class.getClassLoader());
      return java.lang.reflect.Modifier.isPublic(type.getModifiers());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(className + " is on the class path but cannot be loaded", e);
    }
  }
}
