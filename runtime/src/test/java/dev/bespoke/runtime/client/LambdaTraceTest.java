package dev.bespoke.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.GetItem;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.config.MapEnvironment;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class LambdaTraceTest {
  private static final String PROPERTY = "com.amazonaws.xray.traceHeader";
  private static final String TRACE = "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1";

  private final StubTransport transport = new StubTransport();
  private final MapEnvironment environment;

  LambdaTraceTest(@TempDir Path home) {
    environment = new MapEnvironment(home);
  }

  @BeforeEach
  @AfterEach
  void noInvocation() {
    System.clearProperty(PROPERTY);
  }

  private @Nullable String sent(CallOptions options) {
    transport.respond(200, "{}");
    TestClient.builder(transport)
        .environment(environment)
        .dynamodb()
        .call(GetItem.INSTANCE, new GetItem.Input("t"), options);
    return transport.last().header("X-Amzn-Trace-Id");
  }

  @Test
  void aFunctionHandsOnTheTraceOfItsInvocation() {
    environment.set("AWS_LAMBDA_FUNCTION_NAME", "f").set("_X_AMZN_TRACE_ID", TRACE);
    assertThat(sent(CallOptions.none())).isEqualTo(TRACE);
    assertThat(transport.last().header("authorization")).doesNotContain("trace");
    System.setProperty(PROPERTY, "Root=2");
    assertThat(sent(CallOptions.none())).isEqualTo("Root=2");
    assertThat(sent(CallOptions.none().withHeader("X-Amzn-Trace-Id", "mine"))).isEqualTo("mine");
  }

  @Test
  void whatNoHeaderMayHoldIsEncoded() {
    environment.set("AWS_LAMBDA_FUNCTION_NAME", "f").set("_X_AMZN_TRACE_ID", "a\r\nb");
    assertThat(sent(CallOptions.none())).isEqualTo("a%0D%0Ab");
  }

  @Test
  void elsewhereNothingIsHandedOn() {
    environment.set("_X_AMZN_TRACE_ID", TRACE);
    System.setProperty(PROPERTY, TRACE);
    assertThat(sent(CallOptions.none())).isNull();
  }
}
