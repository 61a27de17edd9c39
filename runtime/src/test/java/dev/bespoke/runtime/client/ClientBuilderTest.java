package dev.bespoke.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.EmptyEnvironment;
import dev.bespoke.runtime.GetItem;
import dev.bespoke.runtime.S3Operations;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.config.ConfigException;
import dev.bespoke.runtime.config.MapEnvironment;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.endpoint.RegionalEndpointResolver;
import dev.bespoke.runtime.endpoint.S3EndpointResolver;
import dev.bespoke.runtime.operation.Pipeline;
import dev.bespoke.runtime.operation.ServiceDescriptor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientBuilderTest {
  private static final GetItem.Input INPUT = new GetItem.Input("t");
  private static final S3Operations.Input OBJECT = new S3Operations.Input("bucket", "key");
  private static final CallOptions NONE = CallOptions.none();

  private final StubTransport transport = new StubTransport();

  /** A generated builder. */
  static final class Builder extends ClientBuilder<Builder> {
    Pipeline dynamodb() {
      return pipeline(
          new ServiceDescriptor(
              "DynamoDB", "dynamodb", "dynamodb", new RegionalEndpointResolver()));
    }

    Pipeline s3() {
      return pipeline(new ServiceDescriptor("S3", "s3", "s3", new S3EndpointResolver()));
    }
  }

  private Builder builder(String... variables) {
    return builder(Path.of("/nonexistent"), variables);
  }

  private Builder builder(Path home, String... variables) {
    MapEnvironment environment = new MapEnvironment(home);
    for (int i = 0; i < variables.length; i += 2) {
      environment.set(variables[i], variables[i + 1]);
    }
    transport.respond(200, "{}");
    return new Builder().transport(transport).environment(environment);
  }

  private static Builder signed(Builder builder) {
    return builder.credentials(CredentialsProvider.of(Credentials.of("AKIDEXAMPLE12", "secret")));
  }

  @Test
  void everythingCanComeFromTheEnvironment() {
    builder(
            "AWS_REGION",
            "eu-north-1",
            "AWS_ACCESS_KEY_ID",
            "AKIDENV",
            "AWS_SECRET_ACCESS_KEY",
            "s",
            "AWS_SESSION_TOKEN",
            "T",
            "AWS_MAX_ATTEMPTS",
            "7")
        .dynamodb()
        .call(GetItem.INSTANCE, INPUT, NONE);
    StubTransport.Sent sent = transport.last();
    assertThat(sent.url()).isEqualTo("https://dynamodb.eu-north-1.amazonaws.com/");
    assertThat(sent.header("authorization")).contains("Credential=AKIDENV/");
    assertThat(sent.header("x-amz-security-token")).isEqualTo("T");
    assertThat(sent.header("amz-sdk-request")).isEqualTo("attempt=1; max=7");
  }

  @Test
  void aProfileNamedInCodeGivesRegionKeysAndEndpoint(@TempDir Path home) throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"),
        """
        [profile dev]
        region = eu-west-3
        endpoint_url = http://localhost:8000
        aws_access_key_id = AKIDPROFILE
        aws_secret_access_key = s
        """);
    builder(home, "AWS_ACCESS_KEY_ID", "AKIDENV", "AWS_SECRET_ACCESS_KEY", "s")
        .profile("dev")
        .dynamodb()
        .call(GetItem.INSTANCE, INPUT, NONE);
    assertThat(transport.last().url()).isEqualTo("http://localhost:8000/");
    assertThat(transport.last().header("authorization"))
        .contains("Credential=AKIDPROFILE/")
        .contains("/eu-west-3/");
  }

  @Test
  void whatIsSetInCodeWins() {
    signed(
            builder(
                "AWS_REGION",
                "eu-north-1",
                "AWS_ENDPOINT_URL_DYNAMODB",
                "http://other",
                "AWS_MAX_ATTEMPTS",
                "7"))
        .region("us-east-2")
        .endpointUrl(URI.create("https://here:444"))
        .maxAttempts(2)
        .dynamodb()
        .call(GetItem.INSTANCE, INPUT, NONE);
    assertThat(transport.last().url()).isEqualTo("https://here:444/");
    assertThat(transport.last().header("authorization")).contains("/us-east-2/");
    assertThat(transport.last().header("amz-sdk-request")).isEqualTo("attempt=1; max=2");
  }

  @Test
  void theEndpointOfAServiceBeatsThatOfAll() {
    signed(
            builder(
                "AWS_REGION",
                "r",
                "AWS_ENDPOINT_URL",
                "http://all",
                "AWS_ENDPOINT_URL_DYNAMODB",
                "http://one"))
        .dynamodb()
        .call(GetItem.INSTANCE, INPUT, NONE);
    assertThat(transport.last().url()).isEqualTo("http://one/");
  }

  @Test
  void aMissingRegionIsReportedWhenTheClientIsBuilt() {
    assertThatThrownBy(() -> signed(builder()).dynamodb())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("AWS_REGION");
  }

  @Test
  void s3DoesWithoutARegion() {
    signed(builder()).s3().call(S3Operations.HEAD, OBJECT, NONE);
    assertThat(transport.last().url()).isEqualTo("https://bucket.s3.amazonaws.com/key");
    assertThat(transport.last().header("authorization")).contains("/us-east-1/s3/");
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_USE_FIPS_ENDPOINT,true,https://bucket.s3-fips.us-west-2.amazonaws.com/key",
    "AWS_USE_DUALSTACK_ENDPOINT,true,https://bucket.s3.dualstack.us-west-2.amazonaws.com/key"
  })
  void endpointsOfAnotherKindComeFromTheEnvironment(String name, String value, String url) {
    signed(builder("AWS_REGION", "us-west-2", name, value))
        .s3()
        .call(S3Operations.HEAD, OBJECT, NONE);
    assertThat(transport.last().url()).isEqualTo(url);
  }

  @Test
  void settingsOfS3ComeFromTheProfile(@TempDir Path home) throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"),
        """
        [default]
        region = us-east-1
        s3 =
          addressing_style = path
          us_east_1_regional_endpoint = regional
        """);
    signed(builder(home)).s3().call(S3Operations.HEAD, OBJECT, NONE);
    assertThat(transport.last().url()).isEqualTo("https://s3.us-east-1.amazonaws.com/bucket/key");
  }

  @Test
  void aLegacyBucketRegionCanBeLeft() {
    signed(builder("AWS_REGION", "us-east-1"))
        .regionalUsEast1(true)
        .s3()
        .call(S3Operations.HEAD, OBJECT, NONE);
    assertThat(transport.last().url()).isEqualTo("https://bucket.s3.us-east-1.amazonaws.com/key");
  }

  @Test
  void anAcceleratedEndpointCanBeAskedFor() {
    signed(builder("AWS_REGION", "us-west-2"))
        .accelerate(true)
        .s3()
        .call(S3Operations.HEAD, OBJECT, NONE);
    assertThat(transport.last().url()).isEqualTo("https://bucket.s3-accelerate.amazonaws.com/key");
  }

  @Test
  void anonymousRequestsCarryNoSignature() {
    builder("AWS_REGION", "us-west-2")
        .credentials(CredentialsProvider.anonymous())
        .s3()
        .call(S3Operations.HEAD, OBJECT, NONE);
    assertThat(transport.last().header("authorization")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://h?query", "localhost:80", "", "http://user:secret@h"})
  void anEndpointUrlThatCannotServeIsReported(String url) {
    assertThatThrownBy(() -> signed(builder("AWS_REGION", "r")).endpointUrl(url).dynamodb())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("endpoint URL")
        .hasMessageNotContaining("secret");
  }

  @Test
  void wrongNumbersAreRefused() {
    assertThatThrownBy(() -> new Builder().maxAttempts(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> signed(builder("AWS_REGION", "r", "AWS_MAX_ATTEMPTS", "x")).dynamodb())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("AWS_MAX_ATTEMPTS");
  }

  @Test
  void aTransportOfItsOwnIsClosedWithTheClient() {
    Pipeline pipeline =
        signed(new Builder().environment(new EmptyEnvironment())).region("r").dynamodb();
    pipeline.close();
    Pipeline jdk =
        signed(new Builder().environment(new EmptyEnvironment()))
            .region("r")
            .jdkTransport()
            .dynamodb();
    jdk.close();
    assertThatThrownBy(() -> jdk.call(GetItem.INSTANCE, INPUT, NONE))
        .hasMessageContaining("closed");
  }

  @Test
  void oneBuilderMakesClientsThatShareNothing() {
    Builder builder = signed(builder("AWS_REGION", "r")).header("a", "1");
    Pipeline first = builder.dynamodb();
    builder.header("a", "2");
    first.call(GetItem.INSTANCE, INPUT, NONE);
    assertThat(transport.last().header("a")).isEqualTo("1");
  }

  @Test
  void callOptionsAddUp() {
    CallOptions options =
        CallOptions.none()
            .withHeader("a", "1")
            .withHeader("b", "2")
            .withCallTimeout(java.time.Duration.ofSeconds(1))
            .withAttemptTimeout(java.time.Duration.ofSeconds(2));
    signed(builder("AWS_REGION", "r")).dynamodb().call(GetItem.INSTANCE, INPUT, options);
    assertThat(transport.last().header("a")).isEqualTo("1");
    assertThat(transport.last().header("b")).isEqualTo("2");
    assertThat(options.callTimeout()).hasSeconds(1);
    assertThat(options.attemptTimeout()).hasSeconds(2);
    assertThat(CallOptions.none().callTimeout()).isNull();
  }

  @Test
  void dualStackOfTheProfilesSectionForS3IsForS3Alone(@TempDir Path home) {
    new MapEnvironment(home)
        .config("[default]\nregion = eu-west-1\ns3 =\n  use_dualstack_endpoint = true");
    Builder builder =
        builder(home)
            .credentials(CredentialsProvider.of(Credentials.of("AKIDEXAMPLE12", "secret")));
    builder.s3().call(S3Operations.HEAD, OBJECT, NONE);
    assertThat(transport.last().url())
        .isEqualTo("https://bucket.s3.dualstack.eu-west-1.amazonaws.com/key");
    transport.respond(200, "{}");
    builder.dynamodb().call(GetItem.INSTANCE, INPUT, NONE);
    assertThat(transport.last().url()).isEqualTo("https://dynamodb.eu-west-1.amazonaws.com/");
    transport.respond(200, "");
    builder.dualStack(false).s3().call(S3Operations.HEAD, OBJECT, NONE);
    assertThat(transport.last().url()).isEqualTo("https://bucket.s3.eu-west-1.amazonaws.com/key");
  }
}
