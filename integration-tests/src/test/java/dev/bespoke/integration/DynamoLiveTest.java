package dev.bespoke.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.integration.dynamo.model.AttributeDefinition;
import dev.bespoke.integration.dynamo.model.AttributeValue;
import dev.bespoke.integration.dynamo.model.BillingMode;
import dev.bespoke.integration.dynamo.model.ConditionalCheckFailedException;
import dev.bespoke.integration.dynamo.model.KeySchemaElement;
import dev.bespoke.integration.dynamo.model.KeyType;
import dev.bespoke.integration.dynamo.model.QueryRequest;
import dev.bespoke.integration.dynamo.model.ResourceNotFoundException;
import dev.bespoke.integration.dynamo.model.ScalarAttributeType;
import dev.bespoke.integration.dynamo.model.ScanRequest;
import dev.bespoke.localservers.MotoServer;
import dev.bespoke.localservers.TestServers;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.serde.Blob;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** DynamoDB against moto, which verifies the signatures. */
@ParameterizedClass
@EnumSource(Transport.class)
class DynamoLiveTest {
  private final Transport transport;
  private final String table = "live-" + UUID.randomUUID();
  private Dynamo dynamo;

  DynamoLiveTest(Transport transport) {
    this.transport = transport;
  }

  @BeforeEach
  void open() {
    MotoServer moto = TestServers.verifyingMoto();
    dynamo =
        DynamoClient.builder()
            .endpointUrl(moto.endpoint())
            .region("us-east-1")
            .credentials(
                CredentialsProvider.of(Credentials.of(moto.accessKeyId(), moto.secretAccessKey())))
            .transport(transport.open())
            .build();
    dynamo.createTable(
        r ->
            r.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    List.of(
                        attribute("album", ScalarAttributeType.S),
                        attribute("number", ScalarAttributeType.N)))
                .keySchema(List.of(key("album", KeyType.HASH), key("number", KeyType.RANGE))));
    dynamo.awaitTable(table);
  }

  @AfterEach
  void close() {
    if (dynamo != null) {
      dynamo.close();
    }
  }

  @Test
  void anItemOfEveryTypeComesBackAsItWasPut() {
    Map<String, AttributeValue> item =
        Map.ofEntries(
            Map.entry("album", AttributeValue.ofS("ü <&> \"quoted\"")),
            Map.entry("number", AttributeValue.ofN("1")),
            Map.entry("blob", AttributeValue.ofB(Blob.of(new byte[] {0, -1, 127}))),
            Map.entry("flag", AttributeValue.ofBool(true)),
            Map.entry("nothing", AttributeValue.ofNullValue(true)),
            Map.entry("strings", AttributeValue.ofSs(List.of("a", "b"))),
            Map.entry("list", AttributeValue.ofL(List.of(AttributeValue.ofN("2.5")))),
            Map.entry("map", AttributeValue.ofM(Map.of("x", AttributeValue.ofS("")))));

    dynamo.putItem(r -> r.tableName(table).item(item));

    assertThat(
            dynamo
                .getItem(
                    r ->
                        r.tableName(table)
                            .key(
                                Map.of(
                                    "album", AttributeValue.ofS("ü <&> \"quoted\""),
                                    "number", AttributeValue.ofN("1"))))
                .item())
        .isEqualTo(item);
  }

  @Test
  void itemsAreScannedAndQueriedPageByPage() {
    for (int i = 0; i < 10; i++) {
      Map<String, AttributeValue> item = item("beach", i);
      dynamo.putItem(r -> r.tableName(table).item(item));
    }
    dynamo.putItem(r -> r.tableName(table).item(item("town", 1)));

    assertThat(dynamo.pages(ScanRequest.builder().tableName(table).limit(3).build())).hasSize(11);
    assertThat(
            dynamo.items(
                QueryRequest.builder()
                    .tableName(table)
                    .limit(3)
                    .keyConditionExpression("album = :a")
                    .expressionAttributeValues(Map.of(":a", AttributeValue.ofS("beach")))
                    .build()))
        .hasSize(10);
  }

  @Test
  void modelledErrorsHaveTheirTypes() {
    dynamo.putItem(r -> r.tableName(table).item(item("beach", 1)));

    assertThatThrownBy(
            () ->
                dynamo.putItem(
                    r ->
                        r.tableName(table)
                            .item(item("beach", 1))
                            .conditionExpression("attribute_not_exists(album)")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThatThrownBy(() -> dynamo.describeTable(r -> r.tableName("no-such-table")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  private static Map<String, AttributeValue> item(String album, int number) {
    return Map.of(
        "album", AttributeValue.ofS(album), "number", AttributeValue.ofN(String.valueOf(number)));
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
