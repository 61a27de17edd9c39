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

/** The client of a service with all its operations: declared, generated, compiled and loaded. */
final class GeneratedClient implements AutoCloseable {
  private final ServiceSuite suite;
  private final Path directory;
  private final URLClassLoader loader;

  private GeneratedClient(ServiceSuite suite, Path directory) throws IOException {
    this.suite = suite;
    this.directory = directory;
    this.loader =
        new URLClassLoader(
            new URL[] {directory.toUri().toURL()}, GeneratedClient.class.getClassLoader());
  }

  /**
   * Generates it.
   *
   * @param models the jars that define the service and the traits of its model
   */
  static GeneratedClient of(ServiceSuite suite, List<Path> models) throws IOException {
    Path directory = Files.createTempDirectory("bespoke-conformance");
    GeneratedClient client = new GeneratedClient(suite, directory);
    client.compile(models);
    return client;
  }

  private void compile(List<Path> models) {
    String source =
        """
        package %s;

        import dev.bespoke.annotation.ServiceClient;

        @ServiceClient(value = "%s", protocol = "%s")
        public interface Tested extends TestedOperations {}
        """
            .formatted(suite.name(), suite.service().getId(), suite.protocolName());
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
                "-Abespoke.definitions=" + join(models)),
            null,
            List.of(new SourceText(source)));
    task.setProcessors(List.of(new BespokeProcessor()));
    if (!task.call()) {
      throw new IllegalStateException(suite.service().getId() + " does not compile: " + messages);
    }
  }

  private static String join(List<Path> paths) {
    return String.join(File.pathSeparator, paths.stream().map(Path::toString).toList());
  }

  /** The class of this simple name among the client's own. */
  Class<?> type(String simpleName) throws ClassNotFoundException {
    return loader.loadClass(suite.name() + "." + simpleName);
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

  ServiceSuite suite() {
    return suite;
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
