package dev.bespoke.integration.guide;

import dev.bespoke.integration.Storage;
import dev.bespoke.integration.StorageClient;
import dev.bespoke.localservers.LocalServers;
import dev.bespoke.localservers.MotoServer;
import dev.bespoke.localservers.TestServers;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.http.RequestBody;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The servers that listings run against, as a user's environment would name them. Both have the
 * bucket {@code photos} with two objects.
 */
final class GuideServer {
  private static final List<String> PHOTOS = List.of("2026/beach.jpg", "2026/forest.jpg");

  private GuideServer() {}

  /** The environment variables that lead to {@code local} or {@code moto}. */
  static Map<String, String> environment(String server) {
    return switch (server) {
      case "local" -> Local.ENVIRONMENT;
      case "moto" -> {
        TestServers.moto(); // skips the test where there is none
        yield Moto.ENVIRONMENT;
      }
      default -> throw new IllegalArgumentException("run: is local or moto, not " + server);
    };
  }

  private static Map<String, String> with(
      String region, String accessKeyId, String secretAccessKey, URI s3, URI sqs, URI others) {
    try (Storage storage =
        StorageClient.builder()
            .endpointUrl(s3)
            .region(region)
            .credentials(CredentialsProvider.of(Credentials.of(accessKeyId, secretAccessKey)))
            .build()) {
      storage.createBucket(request -> request.bucket("photos"));
      for (String key : PHOTOS) {
        storage.putObject(request -> request.bucket("photos").key(key), RequestBody.of(key));
      }
    }
    return Map.of(
        "AWS_ENDPOINT_URL_S3",
        s3.toString(),
        "AWS_ENDPOINT_URL_SQS",
        sqs.toString(),
        "AWS_ENDPOINT_URL",
        others.toString(),
        "AWS_REGION",
        region,
        "AWS_ACCESS_KEY_ID",
        accessKeyId,
        "AWS_SECRET_ACCESS_KEY",
        secretAccessKey);
  }

  private static final class Local {
    static final Map<String, String> ENVIRONMENT = start(TestServers.local());

    private static Map<String, String> start(LocalServers servers) {
      return with(
          servers.region(),
          servers.accessKeyId(),
          servers.secretAccessKey(),
          servers.s3Endpoint(),
          servers.sqsEndpoint(),
          URI.create("http://127.0.0.1:1"));
    }
  }

  private static final class Moto {
    static final Map<String, String> ENVIRONMENT = start(TestServers.moto());

    private static Map<String, String> start(MotoServer server) {
      URI endpoint = server.endpoint();
      return with(
          "us-east-1",
          server.accessKeyId(),
          server.secretAccessKey(),
          endpoint,
          endpoint,
          endpoint);
    }
  }
}
