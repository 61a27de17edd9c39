package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.S3Operations;
import dev.bespoke.runtime.S3Operations.Input;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.StubTransport.Sent;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3ExpressSessionTest {
  private static final CallOptions NONE = CallOptions.none();
  private static final Input PHOTO = new Input("photos--euw1-az1--x-s3", "key");
  private static final String HOST =
      "https://photos--euw1-az1--x-s3.s3express-euw1-az1.eu-west-1.amazonaws.com/";

  private final StubTransport transport = new StubTransport();
  private final SettableClock clock = new SettableClock();
  private final TestClient.Builder builder = TestClient.builder(transport).clock(clock);

  private static final class SettableClock extends Clock {
    private Instant now = TestClient.NOW;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void oneSessionSignsManyCalls() {
    session("one").respond(200, "").respond(200, "");
    Pipeline s3 = builder.s3();
    s3.call(S3Operations.HEAD, PHOTO, NONE);
    s3.call(S3Operations.HEAD, PHOTO, NONE);

    List<Sent> sent = transport.sent();
    assertThat(sent).hasSize(3);
    assertThat(sent.get(0).url()).isEqualTo(HOST);
    assertThat(sent.get(0).query()).isEqualTo("session");
    assertThat(sent.get(0).header("authorization"))
        .contains("Credential=AKIDEXAMPLE12/20261122/eu-west-1/s3express/aws4_request");
    assertThat(sent.get(0).header("x-amz-s3session-token")).isNull();
    for (Sent call : sent.subList(1, 3)) {
      assertThat(call.url()).isEqualTo(HOST + "key");
      assertThat(call.header("x-amz-s3session-token")).isEqualTo("token-one");
      assertThat(call.header("x-amz-security-token")).isNull();
      assertThat(call.header("authorization"))
          .contains("Credential=id-one/20261122/eu-west-1/s3express/aws4_request")
          .contains(";x-amz-s3session-token,");
    }
  }

  @Test
  void sessionIsRenewedAMinuteBeforeItsEnd() {
    session("one").respond(200, "").respond(200, "");
    Pipeline s3 = builder.s3();
    s3.call(S3Operations.HEAD, PHOTO, NONE);
    clock.now = TestClient.NOW.plusSeconds(239);
    s3.call(S3Operations.HEAD, PHOTO, NONE);
    assertThat(transport.sent()).hasSize(3);

    clock.now = TestClient.NOW.plusSeconds(240);
    session("two").respond(200, "");
    s3.call(S3Operations.HEAD, PHOTO, NONE);
    assertThat(transport.last().header("x-amz-s3session-token")).isEqualTo("token-two");
  }

  @Test
  void aSessionThatCannotBeRenewedServesWhileItLasts() {
    session("one").respond(200, "");
    Pipeline s3 = builder.s3();
    s3.call(S3Operations.HEAD, PHOTO, NONE);

    clock.now = TestClient.NOW.plusSeconds(240);
    transport.respond(403, "<Error><Code>AccessDenied</Code></Error>").respond(200, "");
    s3.call(S3Operations.HEAD, PHOTO, NONE);
    assertThat(transport.last().header("x-amz-s3session-token")).isEqualTo("token-one");
    assertThat(transport.sent()).hasSize(4);

    clock.now = TestClient.NOW.plusSeconds(244);
    transport.respond(200, ""); // nor is it tried again at once
    s3.call(S3Operations.HEAD, PHOTO, NONE);
    assertThat(transport.sent()).hasSize(5);

    clock.now = TestClient.NOW.plusSeconds(246);
    session("two").respond(200, "");
    s3.call(S3Operations.HEAD, PHOTO, NONE);
    assertThat(transport.last().header("x-amz-s3session-token")).isEqualTo("token-two");

    clock.now = TestClient.NOW.plusSeconds(600);
    transport.respond(403, "<Error><Code>AccessDenied</Code></Error>");
    assertThatThrownBy(() -> s3.call(S3Operations.HEAD, PHOTO, NONE))
        .isInstanceOf(ServiceException.class);
  }

  @Test
  void theTimeOfACallBoundsItsSession() {
    session("one").respond(200, "");
    builder.s3().call(S3Operations.HEAD, PHOTO, NONE.withCallTimeout(Duration.ofSeconds(30)));
    assertThat(transport.sent().get(0).query()).isEqualTo("session");
    assertThat(transport.sent().get(0).timeout())
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
  }

  @Test
  void bucketsAndIdentitiesHaveSessionsOfTheirOwn() {
    Credentials[] identity = {Credentials.of("A1", "s", "t")};
    Pipeline s3 = builder.credentials(() -> identity[0]).s3();
    session("one").respond(200, "");
    s3.call(S3Operations.HEAD, PHOTO, NONE);
    assertThat(transport.sent().get(0).header("x-amz-security-token")).isEqualTo("t");

    session("two").respond(200, "");
    s3.call(S3Operations.HEAD, new Input("films--euw1-az1--x-s3", "key"), NONE);
    assertThat(transport.last().header("x-amz-s3session-token")).isEqualTo("token-two");

    identity[0] = Credentials.of("A2", "s");
    session("three").respond(200, "");
    s3.call(S3Operations.HEAD, PHOTO, NONE);
    assertThat(transport.last().header("x-amz-s3session-token")).isEqualTo("token-three");
  }

  @Test
  void sessionsCanBeTurnedOff() {
    transport.respond(200, "");
    builder.disableS3ExpressSessionAuth(true).s3().call(S3Operations.HEAD, PHOTO, NONE);
    assertThat(transport.sent()).hasSize(1);
    assertThat(transport.last().header("authorization")).contains("Credential=AKIDEXAMPLE12/");
    assertThat(transport.last().header("x-amz-s3session-token")).isNull();
  }

  @Test
  void anonymousClientsHaveNoSession() {
    transport.respond(200, "");
    builder.credentials(Credentials::anonymous).s3().call(S3Operations.HEAD, PHOTO, NONE);
    assertThat(transport.sent()).hasSize(1);
    assertThat(transport.last().header("authorization")).isNull();
  }

  @Test
  void refusalOfASessionIsTheCallsError() {
    transport.respond(403, "<Error><Code>AccessDenied</Code><Message>no</Message></Error>");
    Pipeline s3 = builder.s3();
    assertThatThrownBy(() -> s3.call(S3Operations.HEAD, PHOTO, NONE))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("AccessDenied");
    assertThat(transport.sent()).hasSize(1);

    session("one").respond(200, "");
    s3.call(S3Operations.HEAD, PHOTO, NONE);
    assertThat(transport.last().header("x-amz-s3session-token")).isEqualTo("token-one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<CreateSessionResult/>",
        "<R><Credentials><AccessKeyId>a</AccessKeyId></Credentials></R>",
        "<R><Credentials><AccessKeyId>a</AccessKeyId><SecretAccessKey>hush</SecretAccessKey>"
            + "<SessionToken>a b</SessionToken><Expiration>2026-11-22T08:05:00Z</Expiration>"
            + "</Credentials></R>",
        "<R><Credentials><Expiration>2026-11-22T08:05:00Z</Expiration></Credentials></R>"
      })
  void incompleteSessionIsRefusedWithoutShowingIt(String body) {
    for (int i = 0; i < 3; i++) {
      transport.respond(200, body);
    }
    Pipeline s3 = builder.s3();
    assertThatThrownBy(() -> s3.call(S3Operations.HEAD, PHOTO, NONE))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("CreateSession")
        .hasMessageNotContaining("hush");
  }

  @Test
  void presignedUrlCarriesTheSession() {
    session("a/b");
    URI url = builder.s3().presign(S3Operations.GET, PHOTO, Duration.ofMinutes(5));
    assertThat(transport.sent()).hasSize(1);
    assertThat(url.toString())
        .startsWith(HOST + "key?")
        .contains("X-Amz-S3session-Token=token-a%2Fb&")
        .contains("X-Amz-Credential=id-a%2Fb%2F20261122")
        .doesNotContain("X-Amz-Security-Token");
  }

  private StubTransport session(String name) {
    return transport.respond(
        200,
        "<CreateSessionResult><Credentials><SessionToken>token-"
            + name
            + "</SessionToken><SecretAccessKey>secret</SecretAccessKey><AccessKeyId>id-"
            + name
            + "</AccessKeyId><Expiration>"
            + clock.now.plusSeconds(300)
            + "</Expiration></Credentials></CreateSessionResult>");
  }
}
