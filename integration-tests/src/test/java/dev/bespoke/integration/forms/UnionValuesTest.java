package dev.bespoke.integration.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.bespoke.integration.Dynamo;
import dev.bespoke.integration.DynamoClient;
import dev.bespoke.integration.dynamo.model.AttributeValue;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.testing.StubTransport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What unions hold is sent as it was given, or not at all. */
class UnionValuesTest {
  private final StubTransport service = new StubTransport();
  private final Dynamo dynamo =
      DynamoClient.builder()
          .transport(service)
          .region("eu-west-1")
          .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")))
          .build();

  @AfterEach
  void everythingWasAskedFor() {
    dynamo.close();
    service.assertNothingLeft();
  }

  private void put(Map<String, AttributeValue> item) {
    dynamo.putItem(request -> request.tableName("t").item(item));
  }

  @Test
  void aCollectionThatIsChangedAfterwardsIsNotTheValues() {
    service.respond(200, "{}");
    List<String> tags = new ArrayList<>(List.of("a"));
    AttributeValue value = AttributeValue.ofSs(tags);
    tags.set(0, "b");
    put(Map.of("tags", value));
    assertThat(service.lastRequest().text()).contains("{\"SS\":[\"a\"]}");
  }

  @Test
  void aNullValueIsRefused() {
    assertThatThrownBy(() -> put(Collections.singletonMap("nick", null)))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("AttributeValue is null");
  }

  @Test
  void aNullWithinAListIsRefused() {
    assertThatThrownBy(() -> put(Map.of("tags", AttributeValue.ofSs(Arrays.asList("a", null)))))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("PutItem")
        .hasMessageContaining("holds null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"S\":\"a\",\"__type\":\"com.acme#Value\"}",
        "{\"__type\":\"com.acme#Value\",\"S\":\"a\"}",
        "{\"S\":\"a\",\"later\":1}",
        "{\"later\":1,\"S\":\"a\"}"
      })
  void aMemberThatIsKnownIsTheValueWhateverElseThereIs(String value) {
    service.respond(200, "{\"Item\":{\"name\":" + value + "}}");
    assertThat(dynamo.getItem(request -> request.tableName("t").key(Map.of())).item())
        .containsExactly(entry("name", AttributeValue.ofS("a")));
  }

  @Test
  void aTypeIsNoMember() {
    service.respond(200, "{\"Item\":{\"name\":{\"__type\":\"com.acme#Value\"}}}");
    assertThat(dynamo.getItem(request -> request.tableName("t").key(Map.of())).item())
        .containsExactly(entry("name", new AttributeValue.Unknown("")));
  }

  @Test
  void aMemberThatIsNotKnownIsNotSentAsNothing() {
    service.respond(200, "{\"Item\":{\"later\":{\"V\":1}}}");
    Map<String, AttributeValue> item =
        dynamo.getItem(request -> request.tableName("t").key(Map.of())).item();
    assertThatThrownBy(() -> put(item))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("later version");
  }
}
