package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.GetItem;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsException;
import dev.bespoke.runtime.endpoint.Endpoint;
import dev.bespoke.runtime.endpoint.EndpointParameters;
import dev.bespoke.runtime.endpoint.EndpointResolver;
import dev.bespoke.runtime.error.CallTimeoutException;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.retry.Failure;
import dev.bespoke.runtime.retry.RetryQuota;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTest {
  private static final GetItem.Input INPUT = new GetItem.Input("t");

  private final StubTransport transport = new StubTransport();
  private final TestClient.Builder builder = TestClient.builder(transport);

  /** As those of DynamoDB, which differ from account to account. */
  private static final class AccountEndpoints implements EndpointResolver {
    @Override
    public Endpoint resolve(EndpointParameters parameters) {
      throw new AssertionError();
    }

    @Override
    public boolean uses(String parameter) {
      return parameter.equals(EndpointParameters.ACCOUNT_ID);
    }
  }

  /** As a provider that asks over a network that is silent. */
  private static Credentials waitForCredentials() {
    try {
      new CountDownLatch(1).await();
      throw new AssertionError();
    } catch (InterruptedException e) {
      throw new CredentialsException("interrupted", e);
    }
  }

  private GetItem.Output call(CallOptions options) {
    return builder.dynamodb().call(GetItem.INSTANCE, INPUT, options);
  }

  @Test
  void withoutTimeoutsTheTransportRules() {
    transport.respond(200, "{}");
    call(CallOptions.none());
    assertThat(transport.last().timeout()).isNull();
  }

  @Test
  void aWaitThatWouldOutlastTheCallIsNotBegun() {
    builder.callTimeout(Duration.ofMillis(900));
    transport.respond(500, "");
    assertThatThrownBy(() -> call(CallOptions.none()))
        .isInstanceOf(CallTimeoutException.class)
        .hasMessageContaining("GetItem")
        .hasMessageContaining("callTimeout")
        .hasCauseInstanceOf(ServiceException.class);
    assertThat(builder.sleeps).isEmpty();
    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void aRetryThatIsNotMadeIsNotPaidFor() {
    builder.callTimeout(Duration.ofMillis(900)).maxAttempts(2);
    Pipeline pipeline = builder.dynamodb();
    for (int i = 0; i <= RetryQuota.CAPACITY / Failure.TRANSIENT.cost(); i++) {
      transport.respond(500, "");
      assertThatThrownBy(() -> pipeline.call(GetItem.INSTANCE, INPUT, CallOptions.none()))
          .isInstanceOf(CallTimeoutException.class);
    }
  }

  @Test
  @Timeout(60)
  void whatATimeoutInterruptsTheProviderInIsATimeout() {
    builder.credentials(TimeoutTest::waitForCredentials);
    assertThatThrownBy(() -> call(CallOptions.none().withCallTimeout(Duration.ofMillis(20))))
        .isInstanceOf(CallTimeoutException.class)
        .hasMessageContaining("callTimeout");
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  @Timeout(60)
  void soItIsWhereTheEndpointNeedsTheCredentials() {
    ServiceDescriptor byAccount =
        new ServiceDescriptor("DynamoDB", "dynamodb", "dynamodb", new AccountEndpoints());
    builder.callTimeout(Duration.ofMillis(20)).credentials(TimeoutTest::waitForCredentials);
    assertThatThrownBy(
            () -> builder.of(byAccount).call(GetItem.INSTANCE, INPUT, CallOptions.none()))
        .isInstanceOf(CallTimeoutException.class)
        .hasMessageContaining("callTimeout");
    assertThat(Thread.interrupted()).isFalse();
    assertThat(transport.sent()).isEmpty();
  }

  @Test
  void theTransportIsToldWhatIsLeft() {
    builder.callTimeout(Duration.ofMinutes(2)).attemptTimeout(Duration.ofMinutes(1));
    transport.respond(200, "{}").respond(200, "{}").respond(200, "{}");
    call(CallOptions.none());
    assertThat(transport.last().timeout()).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
    call(CallOptions.none().withCallTimeout(Duration.ofSeconds(30)));
    assertThat(transport.last().timeout())
        .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    call(CallOptions.none().withAttemptTimeout(Duration.ofSeconds(90)));
    assertThat(transport.last().timeout())
        .isBetween(Duration.ofSeconds(80), Duration.ofSeconds(90));
  }

  @Test
  void aBodyThatDripsPastTheDeadlineIsCutOff() {
    InputStream dripping =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            buffer[offset] = 'x';
            return 1;
          }
        };
    transport.then(request -> transport.response(200, dripping));
    assertThatThrownBy(() -> call(CallOptions.none().withCallTimeout(Duration.ofMillis(20))))
        .isInstanceOf(CallTimeoutException.class)
        .hasMessageContaining("callTimeout");
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void aBodyWithoutEndIsCutOffAndNotAskedForAgain() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            return length;
          }
        };
    transport.then(request -> transport.response(200, endless));
    assertThatThrownBy(() -> call(CallOptions.none())).hasMessageContaining("longer than");
    assertThat(transport.openBodies()).isZero();
    assertThat(transport.sent()).hasSize(1);
  }

  @Test
  void aBodyThatAnnouncesTooMuchIsNotBegun() {
    transport.respond(200, "{}", "content-length", "99999999999");
    assertThatThrownBy(() -> call(CallOptions.none())).hasMessageContaining("longer than");
    assertThat(transport.openBodies()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1000", "-5", "x", "1"})
  void aLengthThatIsWrongIsNotBelieved(String length) throws IOException {
    transport.respond(200, "{\"Item\":\"x\"}", "content-length", length);
    assertThat(call(CallOptions.none()).item).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void timeoutsThatAreNoneAreRefused(Duration timeout) {
    assertThatThrownBy(() -> builder.callTimeout(timeout))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CallOptions.none().withAttemptTimeout(timeout))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTimeoutBeyondAllTimesIsNone() {
    transport.respond(200, "{}");
    call(CallOptions.none().withCallTimeout(Duration.ofSeconds(Long.MAX_VALUE)));
    assertThat(transport.last().timeout()).isNull();
  }
}
