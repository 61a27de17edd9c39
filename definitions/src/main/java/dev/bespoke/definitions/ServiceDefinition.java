package dev.bespoke.definitions;

import dev.bespoke.definitions.json.JsonObject;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One service, read lazily: what is not asked for is not parsed, and what was parsed is kept.
 *
 * <p>All methods throw {@link DefinitionException} where the part that they have to read is
 * malformed. Safe for any number of threads.
 */
public interface ServiceDefinition {
  /** The name by which users ask for the service: botocore's directory name, as {@code s3}. */
  String name();

  /** Where the definition was read from, for messages. */
  String source();

  /** What holds for the service as a whole. */
  ServiceMetadata metadata();

  /** The service's documentation as HTML; empty where there is none. */
  String documentation();

  /** The endpoint parameters that a client's configuration gives, by name. */
  Map<String, ClientContextParam> clientContextParams();

  /**
   * The service's endpoint rule set (Smithy, "Rules Engine"), not interpreted; null where the
   * definition has none.
   */
  @Nullable JsonObject endpointRuleSet();

  /** The names of all operations; none is parsed. */
  SortedSet<String> operationNames();

  /** The operation of that name, or null where the service has none. */
  @Nullable OperationDefinition operation(String name);

  /** The names of all shapes; none is parsed. */
  SortedSet<String> shapeNames();

  /**
   * The shape of that name, its members unresolved.
   *
   * @throws DefinitionException if the service has no such shape
   */
  ShapeDefinition shape(String name);

  /** How the operation of that name is paginated, or null where it is not. */
  @Nullable PaginatorDefinition paginator(String operation);

  /** The names of all waiters. */
  SortedSet<String> waiterNames();

  /** The waiter of that name, or null where the service has none. */
  @Nullable WaiterDefinition waiter(String name);
}
