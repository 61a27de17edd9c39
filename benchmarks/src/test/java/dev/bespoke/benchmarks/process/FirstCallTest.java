package dev.bespoke.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.bespoke.benchmarks.payload.JsonPayloads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The classes that a program of one GetItem loads: each costs a tenth of a millisecond, and one
 * lambda, formatter or regular expression brings dozens. The bounds have little head-room, since
 * the numbers do not vary. Raise one knowingly, and say why in {@code design/performance.md}.
 */
class FirstCallTest {
  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    byte[] item = JsonPayloads.item();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("x-amz-crc32", JsonPayloads.crc32(item));
          exchange.sendResponseHeaders(200, item.length);
          exchange.getResponseBody().write(item);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aFirstCallLoadsFewClassesOfOurs() throws Exception {
    List<String> classes = classes();
    assertThat(classes)
        .filteredOn(name -> name.startsWith("dev.bespoke.runtime."))
        .hasSizeBetween(50, 140);
    assertThat(classes)
        .filteredOn(name -> name.startsWith("dev.bespoke.benchmarks.bespoke."))
        .hasSizeBetween(5, 18);
  }

  @Test
  void aFirstCallLoadsNoneOfTheJdksCostlyParts() throws Exception {
    assertThat(classes())
        .noneMatch(name -> name.startsWith("dev.bespoke.") && name.contains("$$Lambda"))
        .noneMatch(name -> name.startsWith("java.util.stream."))
        .noneMatch(name -> name.startsWith("java.util.regex."))
        .noneMatch(name -> name.startsWith("java.time.format."))
        .noneMatch(name -> name.startsWith("sun.security.ssl."))
        .noneMatch(name -> name.startsWith("java.net.http."))
        .noneMatch(name -> name.startsWith("sun.security.provider.SHA"))
        .noneMatch(name -> name.startsWith("sun.security.ec."))
        .noneMatch(name -> name.startsWith("java.util.logging."));
  }

  @Test
  void aFirstCallThatIsSignedLoadsNothingOfOtherWays() throws Exception {
    assertThat(classes())
        .contains("dev.bespoke.runtime.auth.SigV4Signer")
        .noneMatch(name -> name.startsWith("dev.bespoke.runtime.token."))
        .doesNotContain(
            "dev.bespoke.runtime.client.TokenClientBuilder",
            "dev.bespoke.runtime.operation.BearerAuth",
            "dev.bespoke.runtime.auth.SigV2Signer");
  }

  @Test
  void aFirstCallLoadsNothingOfOtherOperationsNorOfErrors() throws Exception {
    assertThat(classes())
        .contains("dev.bespoke.benchmarks.bespoke.items.model.GetItemOperation")
        .doesNotContain(
            "dev.bespoke.benchmarks.bespoke.items.model.PutItemOperation",
            "dev.bespoke.benchmarks.bespoke.items.model.QueryOperation",
            "dev.bespoke.runtime.pagination.Paginator",
            "dev.bespoke.runtime.operation.AsyncCalls",
            "dev.bespoke.runtime.operation.Presigner",
            "dev.bespoke.runtime.http.TlsHandshake",
            "dev.bespoke.runtime.http.FileBody",
            "dev.bespoke.runtime.http.ChunkedBody",
            "javax.net.ssl.SSLSocket")
        .noneMatch(
            name -> name.startsWith("dev.bespoke.benchmarks.") && name.endsWith("Exception"));
  }

  private List<String> classes() throws Exception {
    Path log = folder.resolve("classes.txt");
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + ":none",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                ColdBespoke.class.getName(),
                "http://127.0.0.1:" + server.getAddress().getPort())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    try (var lines = Files.lines(log)) {
      return lines
          .filter(line -> line.contains(" source:"))
          .map(line -> line.substring(0, line.indexOf(" source:")))
          .toList();
    }
  }
}
