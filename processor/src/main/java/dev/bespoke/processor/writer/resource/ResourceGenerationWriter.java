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

  /** The classes, in a fixed order. */
  public static List<GeneratedSource> write(ResourceGenerationPlan plan) {
    ServiceResourcePlan service = plan.service();
    String packageName = service.className().packageName();
    String resourcePackage = service.clientName().packageName();
    List<GeneratedSource> sources = new ArrayList<>();
    sources.add(
        new GeneratedSource(packageName, ServiceResourceWriter.writeInterface(service), false));
    sources.add(
        new GeneratedSource(
            packageName, ServiceResourceWriter.write(service, plan.model()), false));
    sources.add(
        new GeneratedSource(
            resourcePackage,
            OperationsClientWriter.write(service.clientName(), plan.model()),
            true));
    add(sources, resourcePackage, service.collections());
    for (ResourcePlan resource : plan.resources()) {
      sources.add(new GeneratedSource(resourcePackage, ResourceWriter.write(resource), true));
      add(sources, resourcePackage, resource.collections());
    }
    sources.addAll(
        BackLinks.add(
            ModelWriter.write(plan.model()), service.interfaceName(), service.isPublic(), null));
    return sources;
  }

  private static void add(
      List<GeneratedSource> sources, String packageName, List<CollectionPlan> collections) {
    for (CollectionPlan collection : collections) {
      sources.add(new GeneratedSource(packageName, CollectionWriter.write(collection), true));
    }
  }
}
