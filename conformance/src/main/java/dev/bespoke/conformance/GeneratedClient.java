package dev.bespoke.conformance;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.runtime.client.CallOptions;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import software.amazon.smithy.model.Model;

/** The client of a service: declared, generated, compiled and loaded. */
final class GeneratedClient implements AutoCloseable {
  private final Model model;
  private final String packageName;
  private final Path directory;
  private final URLClassLoader loader;

  private GeneratedClient(Model model, String packageName, Path directory) throws IOException {
    this.model = model;
    this.packageName = packageName;
    this.directory = directory;
    this.loader =
        new URLClassLoader(
            new URL[] {directory.toUri().toURL()}, GeneratedClient.class.getClassLoader());
  }

  /**
   * Generates one with all operations.
   *
   * @param models the jars that define the service and the traits of its model
   */
  static GeneratedClient of(ServiceSuite suite, List<Path> models) throws IOException {
    String service =
        "value = \"%s\", protocol = \"%s\""
            .formatted(suite.service().getId(), suite.protocolName());
    return of(suite.model(), suite.name(), service, models);
  }

  /**
   * Generates one.
   *
   * @param model what inputs are made by
   * @param service what stands in the annotation
   * @param definitions the files that define the service, if the processor has no definition of its
   *     own
   */
  static GeneratedClient of(Model model, String packageName, String service, List<Path> definitions)
      throws IOException {
    Path directory = Files.createTempDirectory("bespoke-conformance");
    GeneratedClient client = new GeneratedClient(model, packageName, directory);
    client.compile(service, definitions);
    return client;
  }

  private void compile(String service, List<Path> definitions) {
    String source =
        """
        package %s;

        import dev.bespoke.annotation.ServiceClient;

        @ServiceClient(%s)
        public interface Tested extends TestedOperations {}
        """
            .formatted(packageName, service);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            messages,
            null,
            null,
            List.of(
                "--release",
                "17",
                "-nowarn",
                "-d",
                directory.toString(),
                "-Abespoke.definitions=" + join(definitions)),
            null,
            List.of(new SourceText(source)));
    task.setProcessors(List.of(new BespokeProcessor()));
    if (!task.call()) {
      throw new IllegalStateException(service + " does not compile: " + messages);
    }
  }

  private static String join(List<Path> paths) {
    return String.join(File.pathSeparator, paths.stream().map(Path::toString).toList());
  }

  /** The class of this simple name among the client's own. */
  Class<?> type(String simpleName) throws ClassNotFoundException {
    return loader.loadClass(packageName + "." + simpleName);
  }

  /** The method that takes an operation's request and body, but no options. */
  Method method(String operation) throws ClassNotFoundException {
    Method found = null;
    for (Method method : type("Tested").getMethods()) {
      List<Class<?>> parameters = List.of(method.getParameterTypes());
      if (!parameters.isEmpty()
          && parameters.get(0).getSimpleName().equalsIgnoreCase(operation + "Request")
          && !parameters.contains(CallOptions.class)
          && (found == null || found.getParameterCount() < parameters.size())) {
        found = method;
      }
    }
    if (found == null) {
      throw new Mismatch("the client has no method for " + operation);
    }
    return found;
  }

  Model model() {
    return model;
  }

  @Override
  public void close() throws IOException {
    loader.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static final class SourceText extends SimpleJavaFileObject {
    private final String text;

    SourceText(String text) {
      super(URI.create("string:///Tested.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
