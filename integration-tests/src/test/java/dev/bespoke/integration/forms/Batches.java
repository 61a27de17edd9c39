package dev.bespoke.integration.forms;

import dev.bespoke.annotation.Member;
import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of lists of records to send; parameters are called as generated code might its own. */
@ServiceClient("rds-data")
public interface Batches extends Client {
  @Operation("BatchExecuteStatement")
  void run(
      String resourceArn,
      @Member("secretArn") String each1,
      String sql,
      @Nullable List<List<Named>> parameterSets);

  @Operation("BatchExecuteStatement")
  void run(Batch batch);

  record Batch(String resourceArn, String secretArn, String sql, List<List<Named>> parameterSets) {}

  record Named(String name, @Nullable String typeHint) {}
}
