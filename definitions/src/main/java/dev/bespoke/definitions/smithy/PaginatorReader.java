package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.PaginatorDefinition;
import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;

/** Reads the trait {@code paginated} of an operation, joined with the service's. */
final class PaginatorReader {
  private static final String PAGINATED = "smithy.api#paginated";

  private final Model model;
  private final OperationShape operation;
  private final JsonObject own;
  private final @Nullable JsonObject common;

  private PaginatorReader(
      Model model, OperationShape operation, JsonObject own, @Nullable JsonObject common) {
    this.model = model;
    this.operation = operation;
    this.own = own;
    this.common = common;
  }

  static @Nullable PaginatorDefinition paginator(
      Model model, ServiceShape service, OperationShape operation) {
    JsonObject own = Traits.of(operation).object(PAGINATED);
    JsonObject common = Traits.of(service).object(PAGINATED);
    return own == null ? null : new PaginatorReader(model, operation, own, common).paginator();
  }

  private PaginatorDefinition paginator() {
    String items = setting("items");
    return new PaginatorDefinition(
        operation.getId().getName(),
        List.of(required("inputToken")),
        List.of(required("outputToken")),
        setting("pageSize"),
        null,
        items == null ? lists() : List.of(items),
        List.of());
  }

  /** What a page must be for where the trait does not say: the output's lists, in its order. */
  private List<String> lists() {
    List<String> lists = new ArrayList<>();
    Shape output = model.getShape(operation.getOutputShape()).orElse(operation);
    for (MemberShape member : output.members()) {
      if (model.getShape(member.getTarget()).map(Shape::isListShape).orElse(false)) {
        lists.add(member.getMemberName());
      }
    }
    return lists;
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
