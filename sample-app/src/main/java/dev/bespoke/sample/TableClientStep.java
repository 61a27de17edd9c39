package dev.bespoke.sample;

import dev.bespoke.sample.dynamo.model.AttributeDefinition;
import dev.bespoke.sample.dynamo.model.AttributeValue;
import dev.bespoke.sample.dynamo.model.BillingMode;
import dev.bespoke.sample.dynamo.model.CreateTableRequest;
import dev.bespoke.sample.dynamo.model.DeleteTableRequest;
import dev.bespoke.sample.dynamo.model.GetItemRequest;
import dev.bespoke.sample.dynamo.model.KeySchemaElement;
import dev.bespoke.sample.dynamo.model.KeyType;
import dev.bespoke.sample.dynamo.model.PutItemRequest;
import dev.bespoke.sample.dynamo.model.ScalarAttributeType;
import java.util.Map;
import java.util.UUID;

/** Creates a table, and writes and reads an item, an operation at a time. */
final class TableClientStep implements Step {
  private final Dynamo dynamo;

  TableClientStep(Dynamo dynamo) {
    this.dynamo = dynamo;
  }

  @Override
  public String title() {
    return "a DynamoDB table, the client way";
  }

  @Override
  public void run(Console console) {
    String table = "tour-" + UUID.randomUUID();
    dynamo.createTable(
        CreateTableRequest.builder()
            .tableName(table)
            .attributeDefinitions(
                AttributeDefinition.builder()
                    .attributeName("id")
                    .attributeType(ScalarAttributeType.S)
                    .build())
            .keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .build());
    try {
      Map<String, AttributeValue> item =
          Map.of("id", AttributeValue.ofS("beach.jpg"), "likes", AttributeValue.ofN("17"));
      dynamo.putItem(PutItemRequest.builder().tableName(table).item(item).build());

      Map<String, AttributeValue> found =
          dynamo
              .getItem(
                  GetItemRequest.builder()
                      .tableName(table)
                      .key(Map.of("id", AttributeValue.ofS("beach.jpg")))
                      .build())
              .item();
      console.print("found: " + found);
      Check.equal("item", item, found);
    } finally {
      dynamo.deleteTable(DeleteTableRequest.builder().tableName(table).build());
    }
  }
}
