package dev.bespoke.processor.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.processor.compile.Compilation;
import dev.bespoke.processor.compile.CompilerRun;
import dev.bespoke.processor.compile.TestCompiler;
import dev.bespoke.processor.plan.NamingStrategy;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The resources of the described services, generated, compiled and loaded. */
final class Generated {
  static final Path FIXTURES = Path.of("src/test/resources/fixtures/resources");

  /** The interfaces by their services. */
  static final Map<String, String> INTERFACES =
      Map.of("s3", "S3", "sqs", "Sqs", "dynamodb", "Dynamo");

  private static @Nullable Generated all;

  private final Compilation compilation;
  private final ClassLoader classes;

  private Generated(Compilation compilation, ClassLoader classes) {
    this.compilation = compilation;
    this.classes = classes;
  }

  /** The classes, generated and compiled once for all tests, without a warning. */
  static synchronized Generated all() throws IOException {
    if (all == null) {
      all = compile(Files.createTempDirectory(Path.of("target"), "resources"));
    }
    return all;
  }

  private static Generated compile(Path directory) throws IOException {
    return of(new CompilerRun(TestCompiler.JAVAC, directory).sources(FIXTURES));
  }

  /** The resources of services as descriptions of the test's own have them. */
  static Generated compile(Path directory, Path descriptions, String... services)
      throws IOException {
    CompilerRun run =
        new CompilerRun(TestCompiler.JAVAC, directory)
            .option("-Abespoke.definitions=" + descriptions.toAbsolutePath());
    for (String service : services) {
      run.sources(FIXTURES.resolve(INTERFACES.get(service) + ".java"));
    }
    return of(run);
  }

  private static Generated of(CompilerRun run) throws IOException {
    Compilation compilation = run.processor(new BespokeProcessor()).run();
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.success()).isTrue();
    URL url = compilation.classes().toUri().toURL();
    return new Generated(
        compilation, new URLClassLoader(new URL[] {url}, Generated.class.getClassLoader()));
  }

  Compilation compilation() {
    return compilation;
  }

  /** The class of a resource, or of the service for {@code <service>}. */
  Class<?> resource(String service, String name) {
    String stem = INTERFACES.get(service);
    String prefix = NamingStrategy.service(service.equals("s3") ? "S3" : service);
    return load(
        name.equals("<service>")
            ? "com.acme." + stem + "Resource"
            : "com.acme."
                + String.valueOf(stem).toLowerCase(Locale.ROOT)
                + ".resource."
                + NamingStrategy.type(name, prefix));
  }

  Class<?> load(String name) {
    try {
      return Class.forName(name, true, classes);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Calls a method; what it throws is thrown. */
  static @Nullable Object call(
      Class<?> type, @Nullable Object target, String name, Class<?>[] types, Object... arguments) {
    try {
      Method method = find(type, name, types);
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new LinkageError(name, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  static @Nullable Object call(Object target, String name) {
    return call(target.getClass(), target, name, new Class<?>[0]);
  }

  private static Method find(Class<?> type, String name, Class<?>... types)
      throws NoSuchMethodException {
    for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
      try {
        return owner.getDeclaredMethod(name, types);
      } catch (NoSuchMethodException e) {
        // perhaps the superclass has it
      }
    }
    return type.getMethod(name, types); // an interface may have it
  }
}
