package dev.bespoke.integration.forms;

import dev.bespoke.annotation.Operation;
import dev.bespoke.annotation.Result;
import dev.bespoke.annotation.ServiceClient;
import dev.bespoke.runtime.client.Client;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of lists of structures as records. */
@ServiceClient("logs")
public interface Insights extends Client {
  @Operation("GetQueryResults")
  @Result("results")
  List<List<Cell>> rows(String queryId);

  @Operation("GetQueryResults")
  Answer answer(String queryId);

  record Answer(List<List<Cell>> results, @Nullable String status) {}

  record Cell(String field, @Nullable String value) {}
}
