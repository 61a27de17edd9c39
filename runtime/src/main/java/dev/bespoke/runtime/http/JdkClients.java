package dev.bespoke.runtime.http;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** Creates and ends clients of {@code java.net.http}. */
final class JdkClients {
  private JdkClients() {}

  static HttpClient create(TransportOptions options) {
    SSLContext context = options.sslContext();
    // Context and parameters are both given, or build() would create the JVM's default context.
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(Duration.ofMillis(options.connectTimeoutMillis()))
        .executor(new DirectExecutor())
        .sslContext(context == null ? new LazySslContext() : context)
        .sslParameters(new SSLParameters())
        .build();
  }

  /**
   * Ends a client's thread and connections where the JDK can (21 and later); before, that happens
   * when the last reference to it is gone.
   */
  static void shutDown(HttpClient client) {
    MethodHandle shutdownNow = Shutdown.NOW;
    if (shutdownNow == null) {
      return;
    }
    try {
      shutdownNow.invokeExact(client);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // It declares no checked exception.
    }
  }

  /** Looks the method up once, and only where a client is closed. */
  private static final class Shutdown {
    static final @Nullable MethodHandle NOW = find();

    private static @Nullable MethodHandle find() {
      try {
        return MethodHandles.publicLookup()
            .findVirtual(HttpClient.class, "shutdownNow", MethodType.methodType(void.class));
      } catch (NoSuchMethodException | IllegalAccessException e) {
        return null;
      }
    }
  }

  /**
   * Runs the client's work on its selector thread: a hop to another thread costs more than the
   * work. Nothing of the user's runs there: bodies are read and written by the calling thread.
   */
  private static final class DirectExecutor implements Executor {
    @Override
    public void execute(Runnable work) {
      work.run();
    }
  }
}
