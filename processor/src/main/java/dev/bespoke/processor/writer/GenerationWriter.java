package dev.bespoke.processor.writer;

import com.palantir.javapoet.TypeSpec;
import dev.bespoke.processor.plan.ClientPlan;
import dev.bespoke.processor.plan.GenerationPlan;
import dev.bespoke.processor.writer.client.ClientWriter;
import dev.bespoke.processor.writer.client.OperationsWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes all classes of a plan. */
public final class GenerationWriter {
  private GenerationWriter() {}

  /** The classes, in a fixed order. */
  public static List<GeneratedSource> write(GenerationPlan plan) {
    List<GeneratedSource> sources = new ArrayList<>();
    ClientPlan client = plan.client();
    if (client != null) {
      String packageName = client.className().packageName();
      if (client.operationsInterface() != null) {
        add(sources, packageName, OperationsWriter.write(client));
      }
      add(sources, packageName, ClientWriter.write(client, plan.model()));
    }
    List<GeneratedSource> model = ModelWriter.write(plan.model());
    sources.addAll(
        client == null
            ? model
            : BackLinks.add(model, client.interfaceName(), client.isPublic(), client));
    return sources;
  }

  private static void add(List<GeneratedSource> sources, String packageName, TypeSpec type) {
    sources.add(new GeneratedSource(packageName, type, false));
  }
}
