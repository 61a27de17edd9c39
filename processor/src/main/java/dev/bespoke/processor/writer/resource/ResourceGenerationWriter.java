package dev.bespoke.processor.writer.resource;

import dev.bespoke.processor.plan.resource.CollectionPlan;
import dev.bespoke.processor.plan.resource.ResourceGenerationPlan;
import dev.bespoke.processor.plan.resource.ResourcePlan;
import dev.bespoke.processor.plan.resource.ServiceResourcePlan;
import dev.bespoke.processor.writer.BackLinks;
import dev.bespoke.processor.writer.GeneratedSource;
import dev.bespoke.processor.writer.ModelWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes all classes of a plan with resources. */
public final class ResourceGenerationWriter {
  private ResourceGenerationWriter() {}

  /**
   * The classes, in a fixed order.
   *
   * @param complete whether the interface can be implemented
   */
  public static List<GeneratedSource> write(ResourceGenerationPlan plan, boolean complete) {
    ServiceResourcePlan service = plan.service();
    List<GeneratedSource> sources = new ArrayList<>();
    sources.add(
        new GeneratedSource(
            service.resourcesInterface(),
            () -> ServiceResourceWriter.writeInterface(service),
            false));
    if (complete) {
      sources.add(
          new GeneratedSource(
              service.className(),
              () -> ServiceResourceWriter.write(service, plan.model()),
              false));
    }
    sources.add(
        new GeneratedSource(
            service.clientName(),
            () -> OperationsClientWriter.write(service.clientName(), plan.model()),
            true));
    add(sources, service.collections());
    for (ResourcePlan resource : plan.resources()) {
      sources.add(
          new GeneratedSource(resource.className(), () -> ResourceWriter.write(resource), true));
      add(sources, resource.collections());
    }
    sources.addAll(
        BackLinks.add(
            ModelWriter.write(plan.model()), service.interfaceName(), service.isPublic(), null));
    return sources;
  }

  private static void add(List<GeneratedSource> sources, List<CollectionPlan> collections) {
    for (CollectionPlan collection : collections) {
      sources.add(
          new GeneratedSource(
              collection.className(), () -> CollectionWriter.write(collection), true));
    }
  }
}
