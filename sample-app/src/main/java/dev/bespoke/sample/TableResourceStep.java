package dev.bespoke.sample;

import dev.bespoke.sample.tables.model.AttributeDefinition;
import dev.bespoke.sample.tables.model.AttributeValue;
import dev.bespoke.sample.tables.model.BillingMode;
import dev.bespoke.sample.tables.model.KeySchemaElement;
import dev.bespoke.sample.tables.model.KeyType;
import dev.bespoke.sample.tables.model.ScalarAttributeType;
import dev.bespoke.sample.tables.resource.Table;
import java.util.Map;
import java.util.UUID;

/**
 * Creates a table, waits for it, and writes and reads an item through an object that is the table.
 */
final class TableResourceStep implements Step {
  private final Tables tables;

  TableResourceStep(Tables tables) {
    this.tables = tables;
  }

  @Override
  public String title() {
    return "a DynamoDB table, the resource way";
  }

  @Override
  public void run(Console console) {
    Table table =
        tables.createTable(
            r ->
                r.tableName("tour-" + UUID.randomUUID())
                    .attributeDefinitions(
                        AttributeDefinition.builder()
                            .attributeName("id")
                            .attributeType(ScalarAttributeType.S)
                            .build())
                    .keySchema(
                        KeySchemaElement.builder()
                            .attributeName("id")
                            .keyType(KeyType.HASH)
                            .build())
                    .billingMode(BillingMode.PAY_PER_REQUEST));
    try {
      table.waitUntilExists();
      table.putItem(
          r ->
              r.item(
                  Map.of(
                      "id", AttributeValue.ofS("beach.jpg"), "likes", AttributeValue.ofN("17"))));
      table.reload();

      Map<String, AttributeValue> found =
          table.getItem(r -> r.key(Map.of("id", AttributeValue.ofS("beach.jpg")))).item();
      console.print("table: " + table);
      console.print("found: " + found);
      Check.equal("likes", AttributeValue.ofN("17"), found.get("likes"));
    } finally {
      table.delete();
    }
  }
}
