package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource's class.
 *
 * @param className its name
 * @param clientName the class of the service's operations
 * @param label how its text begins, such as {@code s3.Object}
 * @param documentation one sentence; may be empty
 * @param identifiers its identifiers
 * @param data the structure of its data, or null if it has none
 * @param load how the data is loaded, or null
 */
public record ResourcePlan(
    ClassName className,
    ClassName clientName,
    String label,
    String documentation,
    List<IdentifierPlan> identifiers,
    @Nullable StructurePlan data,
    @Nullable LoadPlan load,
    List<AttributePlan> attributes,
    List<ActionPlan> actions,
    List<BatchActionPlan> batchActions,
    List<ResourceWaiterPlan> waiters,
    List<SubResourcePlan> subResources,
    List<ReferencePlan> references,
    List<CollectionPlan> collections) {
  /** Copies the lists. */
  public ResourcePlan {
    identifiers = List.copyOf(identifiers);
    attributes = List.copyOf(attributes);
    actions = List.copyOf(actions);
    batchActions = List.copyOf(batchActions);
    waiters = List.copyOf(waiters);
    subResources = List.copyOf(subResources);
    references = List.copyOf(references);
    collections = List.copyOf(collections);
  }
}
