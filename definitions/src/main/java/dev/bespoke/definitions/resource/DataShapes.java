package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.OperationDefinition;
import org.jspecify.annotations.Nullable;

/** Settles the shape of a described resource's data: the one written, else what its load yields. */
final class DataShapes {
  private final Service service;
  private final Service quiet;

  DataShapes(Service service, Problems problems) {
    this.service = service;
    // A load's mistakes are reported where the load itself is read, not wherever its shape matters.
    this.quiet = new Service(service.definition(), new Problems(problems.source()));
  }

  /** The shape's name, or null where the resource has no data or its load is wrong. */
  @Nullable String of(DescribedResource resource) {
    Node written = resource.node().get("shape");
    if (written != null) {
      return written.text();
    }
    Node load = resource.node().get("load");
    OperationDefinition operation =
        load == null ? null : quiet.operation(operation(load, "load"), load.place());
    if (load == null || operation == null) {
      return null;
    }
    PathTypes.Type type = quiet.type(operation.output(), data(load, operation, null), load.place());
    return type == null ? null : type.shape();
  }

  /** Where a load's data lies: as written, else the only member of the shape, else the whole. */
  ResultPath data(Node load, OperationDefinition operation, @Nullable String shape) {
    Node written = load.isText() ? null : load.get("data");
    if (written != null) {
      return written.path();
    }
    if (shape == null || shape.equals(operation.output())) {
      return ResultPath.WHOLE;
    }
    ResultPath only = ReturnBinder.onlyMember(service, operation.output(), shape);
    return only == null ? ResultPath.WHOLE : only;
  }

  /** The operation of an entry: the text, the object's {@code operation}, else the entry's name. */
  static String operation(Node entry, String name) {
    if (entry.isText()) {
      return entry.text();
    }
    Node operation = entry.get("operation");
    return operation == null ? name : operation.text();
  }
}
