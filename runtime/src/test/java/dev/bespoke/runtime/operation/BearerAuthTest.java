package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.EmptyResponse;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.client.TokenClientBuilder;
import dev.bespoke.runtime.config.MapEnvironment;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.endpoint.RegionalEndpointResolver;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.protocol.AwsJsonOperation;
import dev.bespoke.runtime.retry.Backoff;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.token.BearerToken;
import dev.bespoke.runtime.token.TokenException;
import dev.bespoke.runtime.token.TokenProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerAuthTest {
  private static final CallOptions NONE = CallOptions.none();
  private static final Converse TOKEN_ALONE = new Converse(false);
  private static final Converse EITHER = new Converse(true);
  private static final ServiceDescriptor BEDROCK =
      new ServiceDescriptor(
          "Bedrock Runtime", "bedrock-runtime", "bedrock", new RegionalEndpointResolver());

  private final StubTransport transport = new StubTransport();
  private final MapEnvironment environment = new MapEnvironment(Path.of("/nonexistent"));
  private final Builder builder =
      new Builder()
          .transport(transport)
          .region("eu-west-1")
          .environment(environment)
          .clock(Clock.fixed(TestClient.NOW, ZoneOffset.UTC))
          .sleeper(millis -> {})
          .backoff(Backoff.fixed(1));

  /** An operation that takes a bearer token, and a signature as well or not. */
  private static final class Converse extends AwsJsonOperation<String, ServiceResponse> {
    private final boolean signed;

    Converse(boolean signed) {
      super("Converse", "Bedrock.Converse", "1.1");
      this.signed = signed;
    }

    @Override
    protected boolean signed() {
      return signed;
    }

    @Override
    protected boolean takesToken() {
      return true;
    }

    @Override
    protected void write(String input, ShapeWriter out) {
      out.startStructure();
      out.endStructure();
    }

    @Override
    protected ServiceResponse read(ShapeReader in) {
      return new EmptyResponse();
    }

    @Override
    protected ServiceException error(ErrorResponse error) {
      return new ServiceException(error);
    }
  }

  private static final class Builder extends TokenClientBuilder<Builder> {
    Pipeline bedrock() {
      return pipeline(BEDROCK);
    }
  }

  private String authorization(Converse operation) {
    transport.respond(200, "{}");
    builder.bedrock().call(operation, "", NONE);
    return String.valueOf(transport.last().header("authorization"));
  }

  private static CredentialsProvider keys() {
    return CredentialsProvider.of(Credentials.of("AKIDEXAMPLE12", "secret"));
  }

  private static TokenProvider key(String value) {
    return TokenProvider.of(BearerToken.of(value));
  }

  @Test
  void aTokenGoesIntoTheHeaderAndNothingIsSigned() {
    builder.token(key("abc"));
    assertThat(authorization(TOKEN_ALONE)).isEqualTo("Bearer abc");
    assertThat(transport.last().header("x-amz-date")).isNull();
  }

  @Test
  void aTokenOfTheEnvironmentNeedsNoCredentials() {
    environment.set("AWS_BEARER_TOKEN_BEDROCK", "fromEnvironment");
    assertThat(authorization(TOKEN_ALONE)).isEqualTo("Bearer fromEnvironment");
    assertThat(authorization(EITHER)).isEqualTo("Bearer fromEnvironment");
  }

  @Test
  void theTokenIsAskedForBeforeEachAttemptAndReplacesTheLast() {
    Queue<String> tokens = new ArrayDeque<>(List.of("first", "second"));
    transport.respond(500, "{}").respond(200, "{}");
    builder
        .token(() -> BearerToken.of(tokens.remove()))
        .bedrock()
        .call(TOKEN_ALONE, "", CallOptions.none());
    assertThat(transport.sent())
        .extracting(sent -> sent.header("authorization"))
        .containsExactly("Bearer first", "Bearer second");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // variable, preference of the environment, of the code, keys in code, token in code: sent
        "-,  -,                    -,              yes, -,  AWS4",
        "in, -,                    -,              -,   -,  Bearer in",
        "in, sigv4,                -,              -,   -,  Bearer in",
        "in, -,                    -,              yes, -,  AWS4",
        "in, httpBearerAuth,       -,              yes, -,  Bearer in",
        "in, -,                    sigv4,          yes, -,  AWS4",
        "in, httpBearerAuth,       sigv4,          yes, -,  AWS4",
        "in, sigv4,                httpBearerAuth, yes, -,  Bearer in",
        "in, -,                    -,              yes, us, Bearer us",
        "in, -,                    sigv4,          yes, us, AWS4",
        "in, -,                    sigv4a,         -,   -,  AWS4",
        "in, httpBearerAuth,       sigv4a,         -,   -,  AWS4",
        "in, -,                    sigv4a,         -,   us, Bearer us",
        "in, sigv4,                -,              -,   us, Bearer us",
        "in, 'x, httpBearerAuth ,sigv4', -,        yes, -,  Bearer in",
        "in, 'sigv4,httpBearerAuth', -,            yes, -,  AWS4",
      })
  void eitherWayOfSigningIsChosenByWhoSaysMost(
      String variable, String configured, String preferred, String keys, String token, String sent)
      throws IOException {
    environment.set("AWS_ACCESS_KEY_ID", "AKIDENVIRON12").set("AWS_SECRET_ACCESS_KEY", "secret");
    if (variable != null) {
      environment.set("AWS_BEARER_TOKEN_BEDROCK", variable);
    }
    if (configured != null) {
      environment.set("AWS_AUTH_SCHEME_PREFERENCE", configured);
    }
    if (preferred != null) {
      builder.authSchemePreference(preferred);
    }
    if (keys != null) {
      builder.credentials(keys());
    }
    if (token != null) {
      builder.token(key(token));
    }
    assertThat(authorization(EITHER)).startsWith(sent);
    if (variable != null || token != null) {
      assertThat(authorization(TOKEN_ALONE))
          .as("an operation that takes nothing else")
          .isEqualTo("Bearer " + (token == null ? variable : token));
    }
  }

  @Test
  void aProfileNamedInCodeGoesBeforeTheVariable(@TempDir Path home) throws IOException {
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"),
        "[profile dev]\naws_access_key_id = AKIDPROFILE1\naws_secret_access_key = s\n");
    builder
        .environment(new MapEnvironment(home).set("AWS_BEARER_TOKEN_BEDROCK", "in"))
        .profile("dev");
    assertThat(authorization(EITHER)).contains("Credential=AKIDPROFILE1/");
  }

  @Test
  void aMissingTokenIsAnErrorThatNamesTheWaysOut() {
    builder.credentials(keys());
    assertThatThrownBy(() -> authorization(TOKEN_ALONE))
        .isInstanceOf(TokenException.class)
        .hasMessageContaining("Converse of Bedrock Runtime needs a bearer token")
        .hasMessageContaining("AWS_BEARER_TOKEN_BEDROCK")
        .hasMessageContaining("token(TokenProvider.of(BearerToken.of(");
    builder.authSchemePreference("httpBearerAuth");
    assertThatThrownBy(() -> authorization(EITHER)).isInstanceOf(TokenException.class);
    assertThat(transport.sent()).isEmpty();
  }

  @Test
  void anExpiredTokenIsNotSent() {
    builder.token(() -> BearerToken.of("s3cret").withExpiration(TestClient.NOW));
    assertThatThrownBy(() -> authorization(TOKEN_ALONE))
        .isInstanceOf(TokenException.class)
        .hasMessageContaining("expired at 2026-11-22T08:00:00Z")
        .hasMessageNotContaining("s3cret");
    assertThat(transport.sent()).isEmpty();
    builder.token(() -> BearerToken.of("abc").withExpiration(TestClient.NOW.plusSeconds(1)));
    assertThat(authorization(TOKEN_ALONE)).isEqualTo("Bearer abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "http://127.0.0.1.example.com",
        "http://10.0.0.1",
        "http://127.evil"
      })
  void aTokenDoesNotTravelWithoutTls(String url) {
    builder.token(key("s3cret")).endpointUrl(url);
    assertThatThrownBy(() -> authorization(TOKEN_ALONE))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("travels over TLS alone, but the endpoint is " + url)
        .hasMessageNotContaining("s3cret");
    assertThat(transport.sent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"})
  void aTokenMayStayOnThisMachineWithoutTls(String url) {
    builder.token(key("abc")).endpointUrl(url);
    assertThat(authorization(TOKEN_ALONE)).isEqualTo("Bearer abc");
  }

  @Test
  void aConnectionOfAClientWithoutTokensSaysSo() {
    Pipeline signing = TestClient.builder(transport).dynamodb();
    assertThatThrownBy(() -> signing.call(TOKEN_ALONE, "", NONE))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("Create what calls it with connections of its own");
    transport.respond(200, "{}");
    signing.call(EITHER, "", NONE);
    assertThat(transport.last().header("authorization")).startsWith("AWS4-HMAC-SHA256");
  }
}
