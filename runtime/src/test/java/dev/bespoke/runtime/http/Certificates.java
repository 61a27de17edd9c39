package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Self-signed certificates, made by the JDK's keytool. */
final class Certificates {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private static final Map<String, SSLContext> CONTEXTS = new HashMap<>();

  private Certificates() {}

  /**
   * A context that proves to be this name, and trusts nobody but itself; made once per run.
   *
   * @param name as in a certificate: {@code dns:localhost} or {@code ip:127.0.0.1}
   */
  static synchronized SSLContext selfSigned(String name) throws Exception {
    SSLContext context = CONTEXTS.get(name);
    if (context == null) {
      Path directory = Files.createTempDirectory("bespoke-certificates");
      Path file = directory.resolve("keys.p12");
      try {
        generate(file, name);
        context = context(file);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(directory);
      }
      CONTEXTS.put(name, context);
    }
    return context;
  }

  private static void generate(Path file, String name) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=test",
                "-ext",
                "san=" + name,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool failed");
    }
  }

  private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", store.getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
