package dev.bespoke.processor.writer;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.ClientPlan;
import dev.bespoke.processor.plan.GenerationPlan;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.client.ClientWriter;
import dev.bespoke.processor.writer.client.OperationsWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Writes all classes of a plan. */
public final class GenerationWriter {
  private GenerationWriter() {}

  /** The classes, in a fixed order. */
  public static List<GeneratedSource> write(GenerationPlan plan) {
    List<GeneratedSource> sources = new ArrayList<>();
    ClientPlan client = plan.client();
    if (client != null) {
      ClassName operations = client.operationsInterface();
      if (operations != null) {
        add(sources, operations, () -> OperationsWriter.write(client));
      }
      add(sources, client.className(), () -> ClientWriter.write(client, plan.model()));
    }
    List<GeneratedSource> model = ModelWriter.write(plan.model());
    sources.addAll(
        client == null
            ? model
            : BackLinks.add(model, client.interfaceName(), client.isPublic(), client));
    return sources;
  }

  private static void add(
      List<GeneratedSource> sources, ClassName name, Supplier<TypeSpec> writer) {
    sources.add(new GeneratedSource(name, writer, false));
  }
}
