package dev.bespoke.benchmarks.bespoke;

import dev.bespoke.runtime.client.ClientBuilder;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.http.HttpTransport;
import org.jspecify.annotations.Nullable;

/** Clients and resources with the same settings. */
public final class BespokeClients {
  private BespokeClients() {}

  /** DynamoDB; a null endpoint is the service's own. */
  public static Items items(HttpTransport transport, @Nullable String endpoint) {
    return set(ItemsClient.builder(), transport, endpoint).build();
  }

  /** SQS. */
  public static Messages messages(HttpTransport transport, @Nullable String endpoint) {
    return set(MessagesClient.builder(), transport, endpoint).build();
  }

  /** S3. */
  public static Store store(HttpTransport transport, @Nullable String endpoint) {
    return set(StoreClient.builder(), transport, endpoint).build();
  }

  /** STS. */
  public static Identity identity(HttpTransport transport) {
    return set(IdentityClient.builder(), transport, null).build();
  }

  /** EC2. */
  public static Instances instances(HttpTransport transport) {
    return set(InstancesClient.builder(), transport, null).build();
  }

  /** DynamoDB's resources. */
  public static Tables tables(HttpTransport transport, @Nullable String endpoint) {
    return set(TablesResource.builder(), transport, endpoint).build();
  }

  /** SQS's resources. */
  public static Queues queues(HttpTransport transport, @Nullable String endpoint) {
    return set(QueuesResource.builder(), transport, endpoint).build();
  }

  /** S3's resources. */
  public static Buckets buckets(HttpTransport transport, @Nullable String endpoint) {
    return set(BucketsResource.builder(), transport, endpoint).build();
  }

  private static <B extends ClientBuilder<B>> B set(
      B builder, HttpTransport transport, @Nullable String endpoint) {
    builder
        .region("us-west-2")
        .credentials(
            CredentialsProvider.of(
                Credentials.of("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")))
        .transport(transport);
    return endpoint == null ? builder : builder.endpointUrl(endpoint);
  }
}
