package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.ClassName;
import dev.bespoke.definitions.resource.ResourceDefinition;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of a resource to make one.
 *
 * @param definition what the description says of it
 * @param label what messages call it, such as {@code s3.Bucket}
 * @param className its class
 * @param identifiers its identifiers
 * @param data the structure of its data, or null if it has none
 */
record TargetPlan(
    ResourceDefinition definition,
    String label,
    ClassName className,
    List<IdentifierPlan> identifiers,
    @Nullable StructurePlan data) {
  TargetPlan {
    identifiers = List.copyOf(identifiers);
  }

  /** The identifier of that name. */
  IdentifierPlan identifier(String name) {
    for (IdentifierPlan identifier : identifiers) {
      if (identifier.name().equals(name)) {
        return identifier;
      }
    }
    throw new IllegalArgumentException(name + " was not checked before");
  }
}
