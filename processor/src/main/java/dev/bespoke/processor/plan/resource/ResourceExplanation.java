package dev.bespoke.processor.plan.resource;

import dev.bespoke.processor.plan.Explanation;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Says which resource calls which operation, and why each shape is there. */
public final class ResourceExplanation {
  private final SortedMap<String, SortedSet<String>> operations = new TreeMap<>();
  private final SortedMap<String, SortedSet<String>> waiters = new TreeMap<>();

  private ResourceExplanation() {}

  /** The text about an interface with resources, of several lines. */
  public static String of(ResourceGenerationPlan plan) {
    ResourceExplanation explanation = new ResourceExplanation();
    ServiceResourcePlan service = plan.service();
    String root = service.className().simpleName();
    explanation.addActions(root, service.actions(), List.of(), service.collections());
    plan.resources().forEach(explanation::add);
    return Explanation.text(
        service.interfaceName(),
        service.className(),
        explanation.operations,
        explanation.waiters,
        plan.model());
  }

  private void add(ResourcePlan resource) {
    String name = resource.className().simpleName();
    if (resource.load() != null) {
      call(resource.load().request(), name, "load");
    }
    addActions(name, resource.actions(), resource.batchActions(), resource.collections());
    for (ResourceWaiterPlan waiter : resource.waiters()) {
      call(waiter.request(), name, waiter.methodName());
      Explanation.add(
          waiters, waiter.waiter().definition().name(), name + "." + waiter.methodName());
    }
  }

  private void addActions(
      String resource,
      List<ActionPlan> actions,
      List<BatchActionPlan> batchActions,
      List<CollectionPlan> collections) {
    actions.forEach(action -> call(action.request(), resource, action.methodName()));
    batchActions.forEach(action -> call(action.request(), resource, action.methodName()));
    collections.forEach(items -> call(items.request(), resource, items.methodName()));
  }

  private void call(RequestPlan request, String resource, String method) {
    Explanation.add(operations, request.operation().name(), resource + "." + method);
  }
}
