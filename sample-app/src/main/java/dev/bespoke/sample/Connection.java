package dev.bespoke.sample;

import dev.bespoke.runtime.client.ClientBuilder;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a service is reached.
 *
 * @param endpoint its URL, or null for the one of the usual AWS settings
 * @param key what requests are signed with, or null for the usual AWS settings
 */
record Connection(@Nullable URI endpoint, @Nullable Key key) {
  /** An access key and the region it is used in. */
  record Key(String accessKeyId, String secretAccessKey, String region) {
    @Override
    public String toString() {
      return "Key[" + accessKeyId + "]";
    }
  }

  /** Sets a client's builder up. */
  <B extends ClientBuilder<B>> B configure(B builder) {
    if (endpoint != null) {
      builder.endpointUrl(endpoint);
    }
    if (key != null) {
      builder
          .region(key.region())
          .credentials(
              CredentialsProvider.of(Credentials.of(key.accessKeyId(), key.secretAccessKey())));
    }
    return builder;
  }

  @Override
  public String toString() {
    return endpoint != null ? endpoint.toString() : "as the AWS settings say";
  }
}
