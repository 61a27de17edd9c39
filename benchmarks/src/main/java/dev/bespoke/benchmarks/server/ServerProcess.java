package dev.bespoke.benchmarks.server;

import dev.bespoke.benchmarks.report.Jdk;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The canned server in a process of its own, with a certificate that is made for it. */
public final class ServerProcess implements AutoCloseable {
  private static final Path FOLDER = Path.of("target", "tls");
  private static final Path KEYS = FOLDER.resolve("server.p12");

  /** The authorities that the JDK trusts, and the server's own certificate: of everyday size. */
  private static final Path TRUSTED = FOLDER.resolve("trusted.p12");

  private final Process process;
  private final int[] ports = new int[2];

  /** Starts it and waits until it listens. */
  public ServerProcess(Jdk jdk) throws IOException, InterruptedException {
    makeCertificate(jdk);
    process =
        new ProcessBuilder(
                jdk.program("java"),
                "-Xmx512m",
                "-Djavax.net.ssl.keyStore=" + KEYS,
                "-Djavax.net.ssl.keyStorePassword=changeit",
                "-cp",
                System.getProperty("java.class.path"),
                CannedServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    String line = out.readLine();
    if (line == null) {
      throw new IOException("the canned server does not start");
    }
    String[] texts = line.split(" ");
    ports[0] = Integer.parseInt(texts[0]);
    ports[1] = Integer.parseInt(texts[1]);
  }

  /** The URL of its plain or its TLS port. */
  public String url(boolean tls) {
    return tls ? "https://localhost:" + ports[1] : "http://localhost:" + ports[0];
  }

  /** What makes a JVM trust it: without a password, as a JVM reads its own store. */
  public static List<String> trust() {
    return List.of("-Djavax.net.ssl.trustStore=" + TRUSTED);
  }

  private static void makeCertificate(Jdk jdk) throws IOException, InterruptedException {
    if (Files.exists(TRUSTED)) {
      return;
    }
    Files.createDirectories(FOLDER);
    Files.deleteIfExists(KEYS);
    Path certificate = FOLDER.resolve("server.crt");
    Files.deleteIfExists(certificate);
    String keys = KEYS.toString();
    keytool(
        jdk,
        keys,
        "-genkeypair",
        "-alias",
        "server",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-validity",
        "3650");
    keytool(jdk, keys, "-exportcert", "-alias", "server", "-file", certificate.toString());
    Path copy = FOLDER.resolve("copy.p12");
    Files.copy(
        Jdk.current().home().resolve("lib/security/cacerts").toRealPath(),
        copy,
        StandardCopyOption.REPLACE_EXISTING);
    keytool(
        jdk,
        copy.toString(),
        "-importcert",
        "-alias",
        "canned",
        "-noprompt",
        "-file",
        certificate.toString());
    Files.move(copy, TRUSTED, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void keytool(Jdk jdk, String store, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder keytool =
        new ProcessBuilder(jdk.program("keytool"), "-keystore", store, "-storepass", "changeit");
    keytool.command().addAll(List.of(arguments));
    File log = FOLDER.resolve("keytool.log").toFile();
    keytool.redirectErrorStream(true).redirectOutput(log);
    if (keytool.start().waitFor() != 0) {
      throw new IOException("keytool failed: see " + log.getAbsolutePath());
    }
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.destroy();
  }
}
