package dev.bespoke.processor.definition;

import dev.bespoke.definitions.ClientContextParam;
import dev.bespoke.definitions.EnumDefinition;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.PaginatorDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ServiceMetadata;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.definitions.json.JsonObject;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A definition with as much of its documentation as the user wants. */
final class DocumentedDefinition implements ServiceDefinition {
  private final ServiceDefinition service;
  private final DocumentationLevel level;
  private final Map<String, ShapeDefinition> shapes = new ConcurrentHashMap<>();
  private final Map<String, OperationDefinition> operations = new ConcurrentHashMap<>();

  private DocumentedDefinition(ServiceDefinition service, DocumentationLevel level) {
    this.service = service;
    this.level = level;
  }

  static ServiceDefinition of(ServiceDefinition service, DocumentationLevel level) {
    return level == DocumentationLevel.FULL ? service : new DocumentedDefinition(service, level);
  }

  @Override
  public String name() {
    return service.name();
  }

  @Override
  public String source() {
    return service.source();
  }

  @Override
  public ServiceMetadata metadata() {
    return service.metadata();
  }

  @Override
  public String documentation() {
    return level.apply(service.documentation());
  }

  @Override
  public Map<String, ClientContextParam> clientContextParams() {
    return service.clientContextParams();
  }

  @Override
  public @Nullable JsonObject endpointRuleSet() {
    return service.endpointRuleSet();
  }

  @Override
  public SortedSet<String> operationNames() {
    return service.operationNames();
  }

  @Override
  public @Nullable OperationDefinition operation(String name) {
    OperationDefinition known = operations.get(name);
    OperationDefinition operation = known == null ? service.operation(name) : null;
    if (operation != null) {
      known = operation.withDocumentation(level::apply);
      operations.put(name, known);
    }
    return known;
  }

  @Override
  public SortedSet<String> shapeNames() {
    return service.shapeNames();
  }

  @Override
  public ShapeDefinition shape(String name) {
    ShapeDefinition known = shapes.get(name);
    if (known == null) {
      known = edited(service.shape(name));
      shapes.put(name, known);
    }
    return known;
  }

  private ShapeDefinition edited(ShapeDefinition shape) {
    if (shape instanceof StructureDefinition structure) {
      return structure.withDocumentation(level::apply);
    }
    // No other kind becomes a class.
    return shape instanceof EnumDefinition values ? values.withDocumentation(level::apply) : shape;
  }

  @Override
  public @Nullable PaginatorDefinition paginator(String operation) {
    return service.paginator(operation);
  }

  @Override
  public SortedSet<String> waiterNames() {
    return service.waiterNames();
  }

  @Override
  public @Nullable WaiterDefinition waiter(String name) {
    return service.waiter(name);
  }
}
