package dev.bespoke.localservers;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Properties;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.S3ProxyConstants;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/**
 * What runs in the servers' own JVM: starts them, prints their ports in one line, and ends when
 * standard input closes. The only class that names the servers.
 */
final class Launcher {
  /** Begins the line that names the ports: path style, virtual host, TLS (-1 without), SQS. */
  static final String MARKER = "bespoke-local-servers:";

  static final String ACCESS_KEY_ID = "local-access-key";
  static final String SECRET_ACCESS_KEY = "local-secret-key";
  static final String REGION = "us-east-1";

  private Launcher() {}

  /**
   * Runs the servers.
   *
   * @param args the key store of the TLS endpoint and its password, or nothing
   */
  public static void main(String[] args) throws Exception {
    BlobStore objects = new TransientNio2BlobStore();
    Properties byPath = new Properties();
    if (args.length == 2) {
      byPath.setProperty(S3ProxyConstants.PROPERTY_SECURE_ENDPOINT, "https://127.0.0.1:0");
      byPath.setProperty(S3ProxyConstants.PROPERTY_KEYSTORE_PATH, args[0]);
      byPath.setProperty(S3ProxyConstants.PROPERTY_KEYSTORE_PASSWORD, args[1]);
    }
    S3Proxy pathStyle = s3(byPath, objects);

    // With a virtual host every other Host header is a bucket, so this style has its own server.
    Properties byHost = new Properties();
    byHost.setProperty(S3ProxyConstants.PROPERTY_VIRTUAL_HOST, "localhost");
    S3Proxy virtualHost = s3(byHost, objects);

    System.out.println(
        MARKER
            + " "
            + pathStyle.getPort()
            + " "
            + virtualHost.getPort()
            + " "
            + (args.length == 2 ? pathStyle.getSecurePort() : -1)
            + " "
            + sqs());
    System.out.flush();
    awaitEndOfInput();
    System.exit(0); // the servers' threads are not daemons
  }

  private static S3Proxy s3(Properties properties, BlobStore objects) throws Exception {
    properties.setProperty(S3ProxyConstants.PROPERTY_ENDPOINT, "http://127.0.0.1:0");
    properties.setProperty(S3ProxyConstants.PROPERTY_AUTHORIZATION, "aws-v4");
    properties.setProperty(S3ProxyConstants.PROPERTY_IDENTITY, ACCESS_KEY_ID);
    properties.setProperty(S3ProxyConstants.PROPERTY_CREDENTIAL, SECRET_ACCESS_KEY);
    S3Proxy server = build(properties, objects);
    server.start(); // returns once Jetty listens
    return server;
  }

  private static S3Proxy build(Properties properties, BlobStore objects) throws URISyntaxException {
    return S3Proxy.Builder.fromProperties(properties).blobStore(objects).build();
  }

  private static int sqs() {
    return SQSRestServerBuilder.withDynamicPort()
        .withInterface("127.0.0.1")
        .withAWSRegion(REGION)
        .start()
        .waitUntilStarted()
        .localAddress()
        .getPort();
  }

  private static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // Whatever is written is ignored.
    }
  }
}
