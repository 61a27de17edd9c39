package dev.bespoke.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.integration.tables.model.AttributeDefinition;
import dev.bespoke.integration.tables.model.AttributeValue;
import dev.bespoke.integration.tables.model.BillingMode;
import dev.bespoke.integration.tables.model.KeySchemaElement;
import dev.bespoke.integration.tables.model.KeyType;
import dev.bespoke.integration.tables.model.ScalarAttributeType;
import dev.bespoke.integration.tables.model.TableStatus;
import dev.bespoke.integration.tables.resource.Table;
import dev.bespoke.localservers.MotoServer;
import dev.bespoke.localservers.TestServers;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** DynamoDB's resources against moto, which verifies the signatures. */
@ParameterizedClass
@EnumSource(Transport.class)
class TablesResourceLiveTest {
  private final Transport transport;

  TablesResourceLiveTest(Transport transport) {
    this.transport = transport;
  }

  @Test
  void aTableIsMadeFilledAndDropped() {
    MotoServer moto = TestServers.verifyingMoto();
    try (Tables tables =
        TablesResource.builder()
            .endpointUrl(moto.endpoint())
            .region("us-east-1")
            .credentials(
                CredentialsProvider.of(Credentials.of(moto.accessKeyId(), moto.secretAccessKey())))
            .transport(transport.open())
            .build()) {
      Table table = create(tables, "resource-" + UUID.randomUUID());
      table.waitUntilExists();
      table.reload();
      assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
      assertThat(tables.tables()).contains(table);

      table.putItem(r -> r.item(Map.of("id", AttributeValue.ofS("a"))));
      assertThat(table.getItem(r -> r.key(Map.of("id", AttributeValue.ofS("a")))).item())
          .containsEntry("id", AttributeValue.ofS("a"));
      assertThat(table.scan().count()).isEqualTo(1);

      table.delete();
      table.waitUntilNotExists();
      assertThat(tables.tables()).doesNotContain(table);
    }
  }

  private static Table create(Tables tables, String name) {
    return tables.createTable(
        r ->
            r.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(
                    KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build()));
  }
}
