package dev.bespoke.runtime;

import dev.bespoke.runtime.client.ClientBuilder;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.endpoint.RegionalEndpointResolver;
import dev.bespoke.runtime.endpoint.S3EndpointResolver;
import dev.bespoke.runtime.operation.Pipeline;
import dev.bespoke.runtime.operation.ServiceDescriptor;
import dev.bespoke.runtime.retry.Backoff;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A client as generated ones are: a builder and a pipeline. */
public final class TestClient {
  public static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private static final ServiceDescriptor DYNAMODB =
      new ServiceDescriptor("DynamoDB", "dynamodb", "dynamodb", new RegionalEndpointResolver());
  private static final ServiceDescriptor S3 =
      new ServiceDescriptor("S3", "s3", "s3", new S3EndpointResolver());

  private static final ServiceDescriptor STS =
      new ServiceDescriptor("STS", "sts", "sts", new RegionalEndpointResolver());

  private TestClient() {}

  /** A builder over a stub; its sleeps are recorded, its retries wait their full bound. */
  public static Builder builder(StubTransport transport) {
    return builder().transport(transport);
  }

  /** A builder of clients that have a transport of their own, which they close. */
  public static Builder builder() {
    return new Builder()
        .region("eu-west-1")
        .environment(new EmptyEnvironment())
        .credentials(CredentialsProvider.of(Credentials.of("AKIDEXAMPLE12", "secret")))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .backoff(Backoff.fixed(1));
  }

  /** The builder. */
  public static final class Builder extends ClientBuilder<Builder> {
    public final List<Long> sleeps = Collections.synchronizedList(new ArrayList<>());

    Builder() {
      sleeper(sleeps::add);
    }

    public Pipeline dynamodb() {
      return pipeline(DYNAMODB);
    }

    public Pipeline of(ServiceDescriptor service) {
      return pipeline(service);
    }

    public Pipeline sts() {
      return pipeline(STS);
    }

    public Pipeline s3() {
      return pipeline(S3);
    }
  }
}
