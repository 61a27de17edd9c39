package dev.bespoke.definitions.parts;

import dev.bespoke.definitions.ClientContextParam;
import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.PaginatorDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ServiceMetadata;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.parts.DefinitionParts.Kind;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A service over {@link DefinitionParts}: reads a part when it is first asked for, and keeps it.
 */
public final class LazyServiceDefinition implements ServiceDefinition {
  private final DefinitionParts parts;
  private final JsonObject service;
  private final ServiceMetadata metadata;
  private final Map<String, OperationDefinition> operations = new ConcurrentHashMap<>();
  private final Map<String, ShapeDefinition> shapes = new ConcurrentHashMap<>();

  /**
   * Reads the metadata alone.
   *
   * @throws DefinitionException if the metadata is malformed
   */
  public LazyServiceDefinition(DefinitionParts parts) {
    this.parts = parts;
    JsonObject read = parts.read(Kind.SERVICE, parts.serviceName());
    if (read == null) {
      throw new DefinitionException(parts.source(), "", "there is no service in it");
    }
    this.service = read;
    this.metadata = OperationParser.metadata(read.object("metadata"));
  }

  @Override
  public String name() {
    return parts.serviceName();
  }

  @Override
  public String source() {
    return parts.source();
  }

  @Override
  public ServiceMetadata metadata() {
    return metadata;
  }

  @Override
  public String documentation() {
    return Common.documentation(service);
  }

  @Override
  public Map<String, ClientContextParam> clientContextParams() {
    return OperationParser.clientContext(service);
  }

  @Override
  public @Nullable JsonObject endpointRuleSet() {
    return parts.read(Kind.ENDPOINT_RULE_SET, name());
  }

  @Override
  public SortedSet<String> operationNames() {
    return parts.names(Kind.OPERATION);
  }

  @Override
  public @Nullable OperationDefinition operation(String name) {
    OperationDefinition operation = operations.get(name);
    if (operation == null) {
      JsonObject part = parts.read(Kind.OPERATION, name);
      if (part == null) {
        return null;
      }
      operation = OperationParser.operation(name, part);
      operations.put(name, operation);
    }
    return operation;
  }

  @Override
  public SortedSet<String> shapeNames() {
    return parts.names(Kind.SHAPE);
  }

  @Override
  public ShapeDefinition shape(String name) {
    ShapeDefinition shape = shapes.get(name);
    if (shape == null) {
      JsonObject part = parts.read(Kind.SHAPE, name);
      if (part == null) {
        throw new DefinitionException(
            source(), "shapes/" + name, "the shape '" + name + "' is referred to but not defined");
      }
      shape = new ShapeParser(name, part, metadata.queryCompatible()).shape();
      shapes.put(name, shape);
    }
    return shape;
  }

  @Override
  public @Nullable PaginatorDefinition paginator(String operation) {
    JsonObject part = parts.read(Kind.PAGINATOR, operation);
    return part == null ? null : PaginatorParser.paginator(operation, part);
  }

  @Override
  public SortedSet<String> waiterNames() {
    return parts.names(Kind.WAITER);
  }

  @Override
  public @Nullable WaiterDefinition waiter(String name) {
    JsonObject part = parts.read(Kind.WAITER, name);
    return part == null ? null : WaiterParser.waiter(name, part);
  }
}
