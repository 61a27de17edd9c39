package dev.bespoke.processor.plan.resource;

import dev.bespoke.processor.plan.ModelPlan;
import java.util.List;

/**
 * All that is generated for one interface with resources.
 *
 * @param service the service as a resource
 * @param resources the resources, in the description's order
 * @param model the shapes and operations that they need
 */
public record ResourceGenerationPlan(
    ServiceResourcePlan service, List<ResourcePlan> resources, ModelPlan model) {
  /** Copies the resources. */
  public ResourceGenerationPlan {
    resources = List.copyOf(resources);
  }
}
