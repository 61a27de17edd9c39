package dev.bespoke.definitions.resource;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The resources of a service.
 *
 * @param service the service's name, such as {@code s3}
 * @param source the description that they were read from, for messages
 * @param root the service itself: it has no identifiers and no data, and every resource is one of
 *     its sub-resources
 * @param resources by name, in the description's order
 */
public record ResourceServiceDefinition(
    String service,
    String source,
    ResourceDefinition root,
    Map<String, ResourceDefinition> resources) {
  public ResourceServiceDefinition {
    resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
  }
}
