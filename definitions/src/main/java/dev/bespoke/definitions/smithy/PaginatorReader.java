package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.PaginatorDefinition;
import dev.bespoke.definitions.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;

/** Reads the trait {@code paginated} of an operation, joined with the service's. */
final class PaginatorReader {
  private static final String PAGINATED = "smithy.api#paginated";

  private final OperationShape operation;
  private final JsonObject own;
  private final @Nullable JsonObject common;

  private PaginatorReader(OperationShape operation, JsonObject own, @Nullable JsonObject common) {
    this.operation = operation;
    this.own = own;
    this.common = common;
  }

  static @Nullable PaginatorDefinition paginator(ServiceShape service, OperationShape operation) {
    JsonObject own = Traits.of(operation).object(PAGINATED);
    return own == null
        ? null
        : new PaginatorReader(operation, own, Traits.of(service).object(PAGINATED)).paginator();
  }

  private PaginatorDefinition paginator() {
    String items = setting("items");
    return new PaginatorDefinition(
        operation.getId().getName(),
        List.of(required("inputToken")),
        List.of(required("outputToken")),
        setting("pageSize"),
        null,
        items == null ? List.of() : List.of(items),
        List.of());
  }

  private String required(String name) {
    String value = setting(name);
    if (value == null) {
      throw Traits.problem(
          operation, "neither its trait paginated nor the service's has '" + name + "'");
    }
    return value;
  }

  private @Nullable String setting(String name) {
    String value = own.optionalString(name);
    return value == null && common != null ? common.optionalString(name) : value;
  }
}
