package dev.bespoke.localservers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate for 127.0.0.1, localhost and *.localhost, in a temporary key store. */
final class LoopbackCertificate implements AutoCloseable {
  static final String PASSWORD = "loopback";

  private static final String ALIAS = "loopback";

  private final Path keyStore;

  private LoopbackCertificate(Path keyStore) {
    this.keyStore = keyStore;
  }

  static LoopbackCertificate create() {
    try {
      Path keyStore = Files.createTempDirectory("bespoke-tls").resolve("loopback.p12");
      generate(keyStore);
      return new LoopbackCertificate(keyStore);
    } catch (IOException e) {
      throw new ServerStartException("No certificate for the TLS endpoint: " + e.getMessage(), e);
    }
  }

  /** The JDK has no public API that signs a certificate; its keytool does. */
  private static void generate(Path keyStore) throws IOException {
    Process keytool =
        new ProcessBuilder(
                Jdk.tool("keytool"),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=IP:127.0.0.1,DNS:localhost,DNS:*.localhost",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                keyStore.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!Files.exists(keyStore)) {
      throw new IOException("keytool wrote no key store; it printed:\n" + output);
    }
  }

  Path keyStore() {
    return keyStore;
  }

  /** A context that trusts this certificate and no other. */
  SSLContext trustingContext() {
    try (InputStream in = Files.newInputStream(keyStore)) {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(in, PASSWORD.toCharArray());
      KeyStore certificates = KeyStore.getInstance("PKCS12");
      certificates.load(null, null);
      certificates.setCertificateEntry(ALIAS, trusted.getCertificate(ALIAS));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(certificates);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new ServerStartException("The certificate in " + keyStore + " cannot be read", e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(keyStore);
      Files.deleteIfExists(keyStore.getParent());
    } catch (IOException e) {
      throw new IllegalStateException("Could not delete " + keyStore, e);
    }
  }
}
