package dev.bespoke.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.bespoke.benchmarks.payload.JsonPayloads;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide's page on fast starts, run as they stand there. */
class FastStartGuideTest {
  private static final Path PAGE = Path.of("../src/site/markdown/guide/fast-start.md");

  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    byte[] item = JsonPayloads.item();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, item.length);
          exchange.getResponseBody().write(item);
          exchange.close();
        });
    server.start();
    Files.createDirectories(folder.resolve("lib"));
    pack(ColdBespoke.class, folder.resolve("app.jar"));
    pack(dev.bespoke.runtime.client.Client.class, folder.resolve("lib/bespoke-runtime.jar"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anAppCdsArchiveServesTheProgramsClasses() throws Exception {
    run(command("-XX:ArchiveClassesAtExit="), "app.jsa");
    assertThat(folder.resolve("app.jsa")).isNotEmptyFile();

    assertThat(sources(command("-XX:SharedArchiveFile=")))
        .anyMatch(
            line -> line.startsWith("dev.bespoke.runtime.operation.Pipeline ") && archived(line))
        .anyMatch(line -> line.startsWith(ColdBespoke.class.getName() + " ") && archived(line));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void anAotCacheServesTheProgramsClasses() throws Exception {
    run(command("-XX:AOTCacheOutput="), "app.aot");
    assertThat(folder.resolve("app.aot")).isNotEmptyFile();

    assertThat(sources(command("-XX:AOTCache=")))
        .anyMatch(
            line -> line.startsWith("dev.bespoke.runtime.operation.Pipeline ") && archived(line))
        .anyMatch(line -> line.startsWith(ColdBespoke.class.getName() + " ") && archived(line));
  }

  private static boolean archived(String line) {
    return line.contains("source: shared objects file");
  }

  /** The command of the page that has this option. */
  private static List<String> command(String option) throws IOException {
    try (Stream<String> lines = Files.lines(PAGE)) {
      String command =
          lines
              .filter(line -> line.startsWith("java ") && line.contains(option))
              .findFirst()
              .orElseThrow(() -> new AssertionError("the page has no command with " + option));
      return new ArrayList<>(List.of(command.split(" ")));
    }
  }

  /** The classes that a run loads, and where from. */
  private List<String> sources(List<String> command) throws Exception {
    command.add(1, "-Xlog:class+load:file=classes.txt:none");
    run(command, "classes.txt");
    return Files.readAllLines(folder.resolve("classes.txt"));
  }

  private void run(List<String> command, String makes) throws Exception {
    command.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    int path = command.indexOf("-cp") + 1;
    command.set(path, command.get(path).replace(':', File.pathSeparatorChar));
    command.set(command.size() - 1, ColdBespoke.class.getName());
    command.add("http://127.0.0.1:" + server.getAddress().getPort());
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    assertThat(folder.resolve(makes)).exists();
  }

  /** Makes a jar of what a class was loaded with. */
  private static void pack(Class<?> type, Path jar) throws Exception {
    Path source = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isRegularFile(source)) {
      Files.copy(source, jar);
      return;
    }
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> classes = Files.walk(source)) {
      for (Path each : classes.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(
            new JarEntry(source.relativize(each).toString().replace(File.separatorChar, '/')));
        Files.copy(each, out);
      }
    }
  }
}
