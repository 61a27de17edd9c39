package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.ClientContextParam;
import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.PaginatorDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ServiceMetadata;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.definitions.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/** A service of an assembled Smithy model: reads a part when it is first asked for. */
final class SmithyService implements ServiceDefinition {
  private final String name;
  private final ServiceShape service;
  private final ServiceClosure closure;
  private final MetadataReader metadataReader;
  private final ServiceMetadata metadata;
  private final SortedMap<String, OperationShape> waitable = new TreeMap<>();
  private final Map<String, OperationDefinition> operations = new ConcurrentHashMap<>();
  private final Map<String, ShapeDefinition> shapes = new ConcurrentHashMap<>();

  SmithyService(String name, Model model, ServiceShape service) {
    this.name = name;
    this.service = service;
    this.closure = new ServiceClosure(model, service);
    this.metadataReader = new MetadataReader(model, service);
    this.metadata = metadataReader.metadata();
    for (OperationShape operation : closure.operations().values()) {
      JsonObject waiters = Traits.of(operation).object(WaiterReader.WAITABLE);
      if (waiters != null) {
        waiters.names().forEach(waiter -> waitable.put(waiter, operation));
      }
    }
  }

  /**
   * Assembles files and takes a service of them.
   *
   * @throws DefinitionException if they do not make a model, or it has no such service
   */
  static ServiceDefinition of(String name, List<ModelFile> files, String shapeId) {
    Model model = ModelLoader.load(files);
    Shape shape = model.getShape(ShapeId.from(shapeId)).orElse(null);
    if (shape instanceof ServiceShape service) {
      return new SmithyService(name, model, service);
    }
    throw new DefinitionException(files.get(0).describe(), shapeId, "it is no service");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String source() {
    return service.getSourceLocation().getFilename();
  }

  @Override
  public ServiceMetadata metadata() {
    return metadata;
  }

  @Override
  public String documentation() {
    return Traits.of(service).documentation();
  }

  @Override
  public Map<String, ClientContextParam> clientContextParams() {
    return metadataReader.clientContextParams();
  }

  @Override
  public @Nullable JsonObject endpointRuleSet() {
    JsonObject rules = Traits.of(service).object("smithy.rules#endpointRuleSet");
    if (rules == null && Traits.of(service).has("smithy.rules#endpointBdd")) {
      throw Traits.problem(
          service,
          "endpoint rules as a decision diagram (smithy.rules#endpointBdd) are not supported:"
              + " give them as smithy.rules#endpointRuleSet");
    }
    return rules;
  }

  @Override
  public SortedSet<String> operationNames() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(closure.operations().keySet()));
  }

  @Override
  public @Nullable OperationDefinition operation(String operation) {
    OperationShape shape = closure.operations().get(operation);
    return shape == null
        ? null
        : operations.computeIfAbsent(
            operation, key -> new OperationReader(closure, shape).operation());
  }

  @Override
  public SortedSet<String> shapeNames() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(closure.shapes().keySet()));
  }

  @Override
  public ShapeDefinition shape(String shapeName) {
    Shape shape = closure.shapes().get(shapeName);
    if (shape == null) {
      throw new DefinitionException(
          source(), shapeName, "the shape '" + shapeName + "' is referred to but not defined");
    }
    return shapes.computeIfAbsent(shapeName, key -> new ShapeReader(closure, shape).shape());
  }

  @Override
  public @Nullable PaginatorDefinition paginator(String operation) {
    OperationShape shape = closure.operations().get(operation);
    return shape == null ? null : PaginatorReader.paginator(closure.model(), service, shape);
  }

  @Override
  public SortedSet<String> waiterNames() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(waitable.keySet()));
  }

  @Override
  public @Nullable WaiterDefinition waiter(String waiter) {
    OperationShape operation = waitable.get(waiter);
    if (operation == null) {
      return null;
    }
    JsonObject waiters = Traits.of(operation).object(WaiterReader.WAITABLE);
    return waiters == null
        ? null
        : new WaiterReader(closure).waiter(waiter, operation, waiters.object(waiter));
  }
}
