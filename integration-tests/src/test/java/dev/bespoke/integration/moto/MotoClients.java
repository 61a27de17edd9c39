package dev.bespoke.integration.moto;

import dev.bespoke.processor.BespokeProcessor;
import dev.bespoke.runtime.client.ClientBuilder;
import dev.bespoke.runtime.operation.ServiceResponse;
import dev.bespoke.runtime.serde.Blob;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The clients of all calls, generated and compiled at once. */
final class MotoClients implements AutoCloseable {
  private final URLClassLoader loader;

  private MotoClients(URLClassLoader loader) {
    this.loader = loader;
  }

  /** Generates the clients into a directory. */
  static MotoClients of(List<MotoCall> calls, Path directory) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> sources = new ArrayList<>();
    for (MotoCall call : calls) {
      sources.add(new Source(call));
    }
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            directory.toString(),
            "-nowarn",
            "-Abespoke.documentation=none");
    JavaCompiler.CompilationTask task =
        compiler.getTask(messages, null, null, options, null, sources);
    task.setProcessors(List.of(new BespokeProcessor()));
    if (!task.call()) {
      throw new IllegalStateException(messages.toString());
    }
    return new MotoClients(
        new URLClassLoader(
            new URL[] {directory.toUri().toURL()}, MotoClients.class.getClassLoader()));
  }

  /**
   * Makes a call.
   *
   * @param configuration sets the client's endpoint and credentials
   * @throws RuntimeException what the client threw
   */
  ServiceResponse call(MotoCall call, Consumer<ClientBuilder<?>> configuration)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(call.packageName() + ".ServedClient");
    ClientBuilder<?> builder = (ClientBuilder<?>) type.getMethod("builder").invoke(null);
    configuration.accept(builder);
    try (AutoCloseable client =
        (AutoCloseable) builder.getClass().getMethod("build").invoke(builder)) {
      Method method = method(type);
      Object request = request(method.getParameterTypes()[0], call.input());
      return (ServiceResponse) method.invoke(client, request);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a client's close throws nothing that is checked", e);
    }
  }

  /** The one method that takes the request alone and gives the response. */
  private static Method method(Class<?> client) {
    for (Method method : client.getMethods()) {
      if (method.getParameterCount() == 1
          && method.getParameterTypes()[0].getSimpleName().endsWith("Request")
          && ServiceResponse.class.isAssignableFrom(method.getReturnType())) {
        return method;
      }
    }
    throw new IllegalStateException(client.getName() + " has no method for its operation");
  }

  private static Object request(Class<?> type, Map<String, String> members)
      throws ReflectiveOperationException {
    Object builder = type.getMethod("builder").invoke(null);
    for (Map.Entry<String, String> member : members.entrySet()) {
      set(builder, member.getKey(), member.getValue());
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  private static void set(Object builder, String name, String value)
      throws ReflectiveOperationException {
    for (Method method : builder.getClass().getMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == 1) {
        Class<?> type = method.getParameterTypes()[0];
        if (type == String.class) {
          method.invoke(builder, value);
          return;
        } else if (type == Integer.class) {
          method.invoke(builder, Integer.valueOf(value));
          return;
        } else if (type == Blob.class) {
          method.invoke(builder, Blob.of(value.getBytes(StandardCharsets.UTF_8)));
          return;
        } else if (type == List.class && value.equals("[]")) {
          method.invoke(builder, List.of());
          return;
        }
      }
    }
    throw new IllegalStateException(
        builder.getClass() + " has no member of a simple type called " + name);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(MotoCall call) {
      super(
          URI.create("memory:///" + call.packageName().replace('.', '/') + "/Served.java"),
          Kind.SOURCE);
      this.text = call.source();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
