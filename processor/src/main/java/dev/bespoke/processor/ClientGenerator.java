package dev.bespoke.processor;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.processor.declaration.ClientDeclaration;
import dev.bespoke.processor.declaration.ClientDeclarationReader;
import dev.bespoke.processor.definition.DefinitionLoader;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.ClientPlan;
import dev.bespoke.processor.plan.ClientPlanner;
import dev.bespoke.processor.plan.Explanation;
import dev.bespoke.processor.plan.ForeignShapes;
import dev.bespoke.processor.plan.GenerationPlan;
import dev.bespoke.processor.writer.GeneratedSource;
import dev.bespoke.processor.writer.GenerationWriter;
import dev.bespoke.processor.writer.StandInWriter;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** {@code @ServiceClient}: declaration ⋈ definition → plan → source. */
final class ClientGenerator implements Generator {
  private final ClientDeclarationReader reader;
  private final DefinitionLoader definitions;

  ClientGenerator(ClientDeclarationReader reader, DefinitionLoader definitions) {
    this.reader = reader;
    this.definitions = definitions;
  }

  @Override
  public List<GeneratedSource> generate(TypeElement type, Diagnostics diagnostics) {
    ClientDeclaration declaration = reader.read(type, diagnostics);
    if (declaration == null) {
      return List.of();
    }
    ServiceDefinition definition = definitions.load(declaration.service(), diagnostics);
    if (definition == null) {
      return standIn(declaration);
    }
    try {
      GenerationPlan plan = ClientPlanner.plan(declaration, definition, diagnostics.ofPlan());
      if (plan == null) {
        return standIn(declaration);
      }
      ClientPlan client = plan.client();
      if (client != null) {
        diagnostics.explain(declaration.location(), () -> Explanation.of(client, plan.model()));
      }
      List<GeneratedSource> sources = new ArrayList<>(GenerationWriter.write(plan));
      if (client == null && !diagnostics.areTypesMissing()) {
        sources.addAll(standIn(declaration));
      }
      return sources;
    } catch (DefinitionException e) {
      DefinitionLoader.report(e, declaration.service(), diagnostics);
      return standIn(declaration);
    }
  }

  @Override
  public void review(TypeElement type, Diagnostics diagnostics) {
    ClientDeclaration declaration = reader.read(type, new Diagnostics());
    if (declaration != null) {
      ForeignShapes.report(declaration, diagnostics);
    }
  }

  private static List<GeneratedSource> standIn(ClientDeclaration declaration) {
    return declaration.extendsOperations()
        ? List.of(
            StandInWriter.write(
                declaration.packageName(),
                declaration.name() + "Operations",
                declaration.isPublic()))
        : List.of();
  }
}
