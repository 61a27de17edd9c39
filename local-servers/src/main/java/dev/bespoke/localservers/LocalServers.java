package dev.bespoke.localservers;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * S3Proxy, which verifies every signature, and ElasticMQ, on dynamic loopback ports in one JVM of
 * their own. All S3 endpoints show the same objects, which live in memory. Safe for use by many
 * threads.
 */
public final class LocalServers implements AutoCloseable {
  private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

  private final ChildProcess process;
  private final @Nullable LoopbackCertificate certificate;
  private final String[] ports;

  private LocalServers(ChildProcess process, @Nullable LoopbackCertificate certificate) {
    this.process = process;
    this.certificate = certificate;
    this.ports = process.awaitAnnouncement(START_TIMEOUT).split(" ", -1);
  }

  /**
   * Starts the servers and returns when all of them listen.
   *
   * @throws ServerStartException if one does not start; the message has what it printed
   */
  public static LocalServers start() {
    return new LocalServers(launch(List.of()), null);
  }

  /**
   * Starts the servers, S3 with a TLS endpoint too.
   *
   * @throws ServerStartException if one does not start; the message has what it printed
   */
  public static LocalServers startWithTls() {
    LoopbackCertificate certificate = LoopbackCertificate.create();
    try {
      return new LocalServers(
          launch(List.of(certificate.keyStore().toString(), LoopbackCertificate.PASSWORD)),
          certificate);
    } catch (ServerStartException e) {
      certificate.close();
      throw e;
    }
  }

  static ChildProcess launch(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Jdk.tool("java"));
    command.add("-Xmx512m");
    command.add("-XX:+UseSerialGC");
    command.add("-Dlogback.configurationFile=dev/bespoke/localservers/logback.xml");
    command.add("-cp");
    command.add(ServersClassPath.read());
    command.add(Launcher.class.getName());
    command.addAll(arguments);
    return ChildProcess.start("The local servers' JVM", Launcher.MARKER, command, Map.of());
  }

  /** S3 with the bucket in the path: {@code http://127.0.0.1:PORT}. */
  public URI s3Endpoint() {
    return URI.create("http://127.0.0.1:" + ports[0]);
  }

  /**
   * S3 with the bucket before the host: {@code http://localhost:PORT}. {@code BUCKET.localhost}
   * needs an entry in the file that {@code -Djdk.net.hosts.file} names.
   */
  public URI s3VirtualHostEndpoint() {
    return URI.create("http://localhost:" + ports[1]);
  }

  /**
   * S3 over TLS with the bucket in the path: {@code https://127.0.0.1:PORT}.
   *
   * @throws IllegalStateException if the servers were started without TLS
   */
  public URI s3TlsEndpoint() {
    requireTls();
    return URI.create("https://127.0.0.1:" + ports[2]);
  }

  /**
   * A context that trusts the TLS endpoint's certificate and no other.
   *
   * @throws IllegalStateException if the servers were started without TLS
   */
  public SSLContext sslContext() {
    return requireTls().trustingContext();
  }

  private LoopbackCertificate requireTls() {
    if (certificate == null) {
      throw new IllegalStateException("Started without TLS; use LocalServers.startWithTls()");
    }
    return certificate;
  }

  /** SQS, AWS JSON and query: {@code http://127.0.0.1:PORT}. It verifies no signatures. */
  public URI sqsEndpoint() {
    return URI.create("http://127.0.0.1:" + ports[3]);
  }

  /** The only access key id that S3 accepts. */
  public String accessKeyId() {
    return Launcher.ACCESS_KEY_ID;
  }

  /** The secret of {@link #accessKeyId()}. */
  public String secretAccessKey() {
    return Launcher.SECRET_ACCESS_KEY;
  }

  /** The region of the servers' ARNs. */
  public String region() {
    return Launcher.REGION;
  }

  /** Ends the servers' JVM; all objects and messages are gone. */
  @Override
  public void close() {
    process.close();
    if (certificate != null) {
      certificate.close();
    }
  }
}
