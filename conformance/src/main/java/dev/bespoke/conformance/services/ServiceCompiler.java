package dev.bespoke.conformance.services;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.lookup.DefinitionPaths;
import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.plan.NamingStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generates and compiles a service with all its operations, as a user's strictest build would. */
final class ServiceCompiler implements Closeable {
  private static final String PACKAGE = "com.acme";
  private static final int ERRORS_SHOWN = 5;

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      javac.getStandardFileManager(null, Locale.ROOT, null);

  CompiledService compile(PublishedServices services, String name) throws IOException {
    long start = System.nanoTime();
    Path directory = Files.createTempDirectory("bespoke-service");
    try {
      services.unpack(name, directory);
      return compile(name, directory, start);
    } finally {
      delete(directory);
    }
  }

  private CompiledService compile(String name, Path definitions, long start) throws IOException {
    MemoryFiles output = new MemoryFiles(files);
    List<String> errors = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    int operations = 0;
    try (DefinitionPaths paths = DefinitionPaths.of(List.of(definitions))) {
      String service = paths.services().first();
      compile(service, definitions, output, errors);
      ServiceDefinition definition = Objects.requireNonNull(paths.open(service));
      for (String operation : definition.operationNames()) {
        String stem = NamingStrategy.type(operation, "");
        if (output.sources().contains(PACKAGE + ".every.model." + stem + "Operation")) {
          operations++;
        } else {
          missing.add(operation);
        }
      }
    } catch (DefinitionException e) {
      errors.add(e.toString());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new CompiledService(name, operations, missing, errors, output.classes(), seconds);
  }

  private void compile(String service, Path definitions, MemoryFiles output, List<String> errors) {
    String source =
        """
        package %s;

        import dev.bespoke.annotation.ServiceClient;

        @ServiceClient("%s")
        public interface Every extends EveryOperations {}
        """
            .formatted(PACKAGE, service);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler.CompilationTask task =
        javac.getTask(
            Writer.nullWriter(),
            output,
            diagnostics,
            List.of("-Xlint:all,-processing", "-Werror", "-Abespoke.definitions=" + definitions),
            null,
            List.of(new SourceText(source)));
    task.setProcessors(List.of(new BespokeProcessor()));
    boolean success = task.call();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() != Diagnostic.Kind.NOTE && errors.size() < ERRORS_SHOWN) {
        errors.add(describe(diagnostic));
      }
    }
    if (!success && errors.isEmpty()) {
      errors.add("the compiler failed without a word");
    }
  }

  private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String place = source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ";
    return place + diagnostic.getMessage(Locale.ROOT);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  private static final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(String text) {
      super(URI.create("memory:///com/acme/Every.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
