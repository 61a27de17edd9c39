package dev.bespoke.processor.plan.resource;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection and the method that returns it.
 *
 * @param methodName the name of the method
 * @param className its class
 * @param owner the resource that it belongs to, or null for the service
 * @param label the text of the service, such as {@code s3}
 * @param request the request that lists
 * @param items what its responses are made into
 * @param batchActions the batch actions of its resource
 */
public record CollectionPlan(
    String methodName,
    ClassName className,
    @Nullable ClassName owner,
    String label,
    RequestPlan request,
    ReturnPlan items,
    List<BatchActionPlan> batchActions) {
  /** Copies the batch actions. */
  public CollectionPlan {
    batchActions = List.copyOf(batchActions);
  }
}
