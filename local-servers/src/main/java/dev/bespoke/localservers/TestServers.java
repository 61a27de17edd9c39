package dev.bespoke.localservers;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The servers of a test JVM: each starts when a test first asks for it, serves all of them, and
 * ends with the JVM.
 */
public final class TestServers {
  private TestServers() {}

  /** S3, also over TLS, and SQS. */
  public static LocalServers local() {
    return Local.SERVERS;
  }

  /**
   * moto without signature verification; where it is missing, skips the test, or fails it in CI.
   */
  public static MotoServer moto() {
    requireMoto();
    return Moto.SERVER;
  }

  /** moto with signature verification; where it is missing, skips the test, or fails it in CI. */
  public static MotoServer verifyingMoto() {
    requireMoto();
    return VerifyingMoto.SERVER;
  }

  /**
   * A server that is a Python script and uses moto or botocore; whoever starts it closes it. Where
   * moto is missing, skips the test, or fails it in CI.
   */
  public static PythonServer python(Path script) {
    requireMoto();
    return PythonServer.start(script);
  }

  private static void requireMoto() {
    requireMoto(MotoServer.find().isPresent(), "true".equals(System.getenv("CI")));
  }

  static void requireMoto(boolean found, boolean ci) {
    if (found) {
      return;
    }
    if (ci) {
      throw new ServerStartException("CI has no moto_server on its PATH");
    }
    Assumptions.abort("No moto_server on the PATH (pip install 'moto[server]')");
  }

  private static <T extends AutoCloseable> T closedAtExit(T server) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(server)));
    return server;
  }

  private static void closeQuietly(AutoCloseable server) {
    try {
      server.close();
    } catch (Exception e) {
      System.err.println("Closing " + server + ": " + e);
    }
  }

  private static final class Local {
    static final LocalServers SERVERS = closedAtExit(LocalServers.startWithTls());
  }

  private static final class Moto {
    static final MotoServer SERVER = closedAtExit(MotoServer.start());
  }

  private static final class VerifyingMoto {
    static final MotoServer SERVER = closedAtExit(MotoServer.startVerifying());
  }
}
