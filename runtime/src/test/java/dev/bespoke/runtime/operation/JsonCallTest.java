package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.EmptyResponse;
import dev.bespoke.runtime.GetItem;
import dev.bespoke.runtime.StubTransport;
import dev.bespoke.runtime.TestClient;
import dev.bespoke.runtime.client.CallOptions;
import dev.bespoke.runtime.client.RuntimeVersion;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonCallTest {
  private final StubTransport transport = new StubTransport();
  private final TestClient.Builder builder = TestClient.builder(transport);

  private GetItem.Output call(GetItem.Input input) {
    return builder.dynamodb().call(GetItem.INSTANCE, input, CallOptions.none());
  }

  @Test
  void aCallIsOneSignedPost() {
    transport.respond(200, "{\"Item\":\"x\"}", "x-amzn-RequestId", "R1");
    GetItem.Output output = call(new GetItem.Input("t"));
    StubTransport.Sent sent = transport.last();
    assertThat(output.item).isEqualTo("x");
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.url()).isEqualTo("https://dynamodb.eu-west-1.amazonaws.com/");
    assertThat(sent.text()).isEqualTo("{\"TableName\":\"t\"}");
    assertThat(sent.header("content-type")).isEqualTo("application/x-amz-json-1.0");
    assertThat(sent.header("x-amz-target")).isEqualTo("DynamoDB_20120810.GetItem");
    assertThat(sent.header("x-amz-date")).isEqualTo("20261122T080000Z");
    assertThat(sent.header("authorization"))
        .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE12/20261122/eu-west-1/dynamodb/");
    assertThat(sent.header("amz-sdk-request")).isEqualTo("attempt=1; max=3");
    assertThat(sent.header("amz-sdk-invocation-id"))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(sent.header("user-agent")).startsWith("bespoke/" + RuntimeVersion.VERSION + " ");
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void aResponseKnowsItsExchange() {
    transport.respond(200, "{}", "x-amzn-RequestId", "R1", "X-A", "1", "x-a", "2");
    ResponseMetadata metadata = call(new GetItem.Input("t")).responseMetadata();
    assertThat(metadata.requestId()).isEqualTo("R1");
    assertThat(metadata.status()).isEqualTo(200);
    assertThat(metadata.attempts()).isEqualTo(1);
    assertThat(metadata.header("X-A")).isEqualTo("1");
    assertThat(metadata.headers())
        .isEqualTo(Map.of("x-amzn-requestid", List.of("R1"), "x-a", List.of("1", "2")));
    assertThat(metadata.toString()).contains("R1");
  }

  @Test
  void anEmptyBodyIsAnOutputWithoutMembers() {
    transport.respond(200, "");
    assertThat(call(new GetItem.Input("t")).item).isNull();
  }

  @Test
  void responsesKeepTheirValuesWhenOthersFollow() {
    List<GetItem.Output> outputs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      transport.respond(200, "{\"Item\":\"" + "v".repeat(i * 300) + i + "\"}");
      outputs.add(call(new GetItem.Input("t")));
    }
    for (int i = 0; i < 20; i++) {
      assertThat(outputs.get(i).item).isEqualTo("v".repeat(i * 300) + i);
    }
  }

  @Test
  void aResponseBuiltByHandHasEmptyMetadata() {
    ServiceResponse response = new EmptyResponse();
    assertThat(response.responseMetadata()).isSameAs(ResponseMetadata.NONE);
    assertThat(ResponseMetadata.NONE.requestId()).isNull();
  }

  @Test
  void missingMembersAreNamedBeforeAnythingIsSent() {
    assertThatThrownBy(() -> call(new GetItem.Input(null)))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("GetItem")
        .hasMessageContaining("TableName")
        .hasMessageContaining("parameterValidation(false)");
    assertThat(transport.sent()).isEmpty();
  }

  @Test
  void theCheckForMissingMembersCanBeTurnedOff() {
    builder.parameterValidation(false);
    transport.respond(200, "{}");
    call(new GetItem.Input(null));
    assertThat(transport.last().text()).isEqualTo("{}");
  }

  @Test
  void allMissingMembersAreNamedWithTheirPaths() {
    MissingMembers missing = new MissingMembers();
    missing.add("", "Bucket");
    missing.add("Tagging.TagSet[0]", "Key");
    assertThatThrownBy(() -> missing.throwIfAny("PutBucketTagging"))
        .hasMessageContaining("Bucket, Tagging.TagSet[0].Key");
  }

  @Test
  void anIdempotencyTokenStaysTheSameOverAttempts() {
    builder.idempotencyTokens(() -> "T1");
    transport.respond(500, "{}").respond(200, "{}");
    call(new GetItem.Input("with-token"));
    assertThat(transport.sent())
        .extracting(StubTransport.Sent::text)
        .containsOnly("{\"TableName\":\"with-token\",\"Token\":\"T1\"}");
  }

  @Test
  void headersOfClientAndCallReplaceOurs() {
    builder.header("X-Client", "c").header("x-both", "client").userAgentSuffix("app/1 ü");
    transport.respond(200, "{}");
    builder
        .dynamodb()
        .call(
            GetItem.INSTANCE,
            new GetItem.Input("t"),
            CallOptions.none().withHeader("X-Both", "call").withHeader("Content-Type", "a/b"));
    StubTransport.Sent sent = transport.last();
    assertThat(sent.header("x-client")).isEqualTo("c");
    assertThat(sent.headers().all("x-both")).containsExactly("call");
    assertThat(sent.headers().all("content-type")).containsExactly("a/b");
    assertThat(sent.header("user-agent")).endsWith(" app/1 -");
    assertThat(sent.header("authorization")).contains(";x-both;x-client,");
  }

  @Test
  void theHashOfTheBodyMayBeGiven() {
    String given = "0123456789abcdef".repeat(4);
    StubTransport.Sent sent = sentWithHash(given);
    assertThat(sent.headers().all("x-amz-content-sha256")).containsExactly(given);
    assertThat(sent.header("authorization")).contains(";x-amz-content-sha256;");
    assertThat(sentWithHash("UNSIGNED-PAYLOAD").header("x-amz-content-sha256"))
        .isEqualTo("UNSIGNED-PAYLOAD");
    assertThatThrownBy(() -> sentWithHash("of the body"))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("64 lower-case hexadecimal digits");
  }

  private StubTransport.Sent sentWithHash(String value) {
    transport.respond(200, "{}");
    CallOptions options = CallOptions.none().withHeader("x-amz-content-sha256", value);
    builder.dynamodb().call(GetItem.INSTANCE, new GetItem.Input("t"), options);
    return transport.last();
  }

  @Test
  void aModelledErrorKnowsAllThatTheServiceSaid() {
    transport.respond(
        400,
        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\","
            + "\"message\":\"no table\"}",
        "x-amzn-requestid",
        "R9");
    assertThatThrownBy(() -> call(new GetItem.Input("t")))
        .isInstanceOfSatisfying(
            GetItem.ResourceNotFoundException.class,
            e -> {
              assertThat(e.code()).isEqualTo("ResourceNotFoundException");
              assertThat(e.hasCode("ResourceNotFoundException")).isTrue();
              assertThat(e.errorMessage()).isEqualTo("no table");
              assertThat(e.status()).isEqualTo(400);
              assertThat(e.requestId()).isEqualTo("R9");
              assertThat(e.attempts()).isEqualTo(1);
              assertThat(e.header("X-Amzn-RequestId")).isEqualTo("R9");
              assertThat(e.operation()).isEqualTo("GetItem");
            })
        .hasMessage("GetItem: ResourceNotFoundException: no table (status 400, request id R9)");
    assertThat(transport.sent()).hasSize(1);
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void aResponseThatCannotBeUnderstoodNamesTheOperation() {
    transport.respond(200, "{\"Item\":");
    assertThatThrownBy(() -> call(new GetItem.Input("t")))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("GetItem")
        .hasMessageContaining("cannot be understood");
    assertThat(transport.openBodies()).isZero();
  }

  @Test
  void aClosedClientSaysSo() {
    Pipeline pipeline = builder.dynamodb();
    pipeline.close();
    pipeline.close();
    assertThatThrownBy(
            () -> pipeline.call(GetItem.INSTANCE, new GetItem.Input("t"), CallOptions.none()))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("closed");
    assertThat(transport.isClosed()).isFalse();
  }

  @Test
  void credentialsNeverShowInFailures() {
    transport.respond(403, "{\"__type\":\"AccessDeniedException\"}");
    assertThatThrownBy(() -> call(new GetItem.Input("t")))
        .isInstanceOf(ServiceException.class)
        .message()
        .doesNotContain("secret")
        .doesNotContain("AKID");
  }

  @Test
  void theEndpointUrlOfTheBuilderKeepsItsPath() {
    builder.endpointUrl("http://localhost:8000/db");
    transport.respond(200, "{}");
    call(new GetItem.Input("t"));
    assertThat(transport.last().url()).isEqualTo("http://localhost:8000/db/");
  }
}
