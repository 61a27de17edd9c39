package dev.bespoke.integration;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.annotation.WaitFor;
import dev.bespoke.integration.dynamo.model.AttributeValue;
import dev.bespoke.integration.dynamo.model.QueryRequest;
import dev.bespoke.integration.dynamo.model.ScanRequest;
import dev.bespoke.integration.dynamo.model.ScanResponse;
import dev.bespoke.runtime.pagination.Paginator;
import java.util.Map;

/** What most programs use of DynamoDB. */
@ServiceClient(
    value = "dynamodb",
    operations = {"*Table", "ListTables", "*Item", "Query", "Scan", "TransactWriteItems"})
public interface Dynamo extends DynamoOperations {
  @Operation("Scan")
  Paginator<ScanResponse, Map<String, AttributeValue>> pages(ScanRequest request);

  @Operation("Query")
  Iterable<Map<String, AttributeValue>> items(QueryRequest request);

  @WaitFor("TableExists")
  void awaitTable(String tableName);
}
