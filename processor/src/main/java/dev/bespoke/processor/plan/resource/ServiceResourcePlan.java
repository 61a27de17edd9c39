package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.source.AnnotationSpec;
import java.util.List;
import java.util.Set;

/**
 * The service as a resource.
 *
 * @param interfaceName the annotated interface
 * @param resourcesInterface the generated interface that it extends
 * @param className the implementation
 * @param clientName the class of the service's operations
 * @param isPublic whether the interface is public
 * @param nestedTypes simple names that mean the interface's own types in its implementation
 * @param suppression what the implementation suppresses: an annotation, or nothing
 * @param implemented the methods that the interface implements itself, as {@code bucket(String)}
 * @param label its text, such as {@code s3}
 */
public record ServiceResourcePlan(
    ClassName interfaceName,
    ClassName resourcesInterface,
    ClassName className,
    ClassName clientName,
    boolean isPublic,
    Set<String> nestedTypes,
    List<AnnotationSpec> suppression,
    Set<String> implemented,
    String label,
    List<ActionPlan> actions,
    List<SubResourcePlan> subResources,
    List<CollectionPlan> collections) {
  /** Copies the lists. */
  public ServiceResourcePlan {
    nestedTypes = Set.copyOf(nestedTypes);
    suppression = List.copyOf(suppression);
    implemented = Set.copyOf(implemented);
    actions = List.copyOf(actions);
    subResources = List.copyOf(subResources);
    collections = List.copyOf(collections);
  }
}
