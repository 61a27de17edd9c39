package dev.bespoke.processor;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.resource.ResourceServiceDefinition;
import dev.bespoke.processor.declaration.ResourceServiceDeclaration;
import dev.bespoke.processor.declaration.ResourceServiceDeclarationReader;
import dev.bespoke.processor.definition.DefinitionLoader;
import dev.bespoke.processor.definition.ResourceLoader;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.resource.ResourceExplanation;
import dev.bespoke.processor.plan.resource.ResourceGenerationPlan;
import dev.bespoke.processor.plan.resource.ResourcePlanner;
import dev.bespoke.processor.writer.GeneratedSource;
import dev.bespoke.processor.writer.StandInWriter;
import dev.bespoke.processor.writer.resource.ResourceGenerationWriter;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** {@code @ServiceResource}: declaration ⋈ definition ⋈ description → plan → source. */
final class ResourceGenerator implements Generator {
  private final ResourceServiceDeclarationReader reader;
  private final DefinitionLoader definitions;
  private final ResourceLoader resources;

  ResourceGenerator(
      ResourceServiceDeclarationReader reader,
      DefinitionLoader definitions,
      ResourceLoader resources) {
    this.reader = reader;
    this.definitions = definitions;
    this.resources = resources;
  }

  @Override
  public List<GeneratedSource> generate(TypeElement type, Diagnostics diagnostics) {
    ResourceServiceDeclaration declaration = reader.read(type, diagnostics);
    if (declaration == null) {
      return List.of();
    }
    ServiceDefinition definition = definitions.load(declaration.service(), diagnostics);
    ResourceServiceDefinition described =
        definition == null ? null : resources.load(declaration.service(), definition, diagnostics);
    if (definition == null || described == null) {
      return standIn(declaration);
    }
    try {
      ResourceGenerationPlan plan =
          ResourcePlanner.plan(declaration, definition, described, diagnostics);
      if (plan == null) {
        return standIn(declaration);
      }
      diagnostics.explain(declaration.location(), () -> ResourceExplanation.of(plan));
      return ResourceGenerationWriter.write(plan, !diagnostics.has(DiagnosticCode.NAME_CLASH));
    } catch (DefinitionException e) {
      DefinitionLoader.report(e, declaration.service(), diagnostics);
      return standIn(declaration);
    }
  }

  private static List<GeneratedSource> standIn(ResourceServiceDeclaration declaration) {
    return List.of(
        StandInWriter.write(
            declaration.packageName(), declaration.name() + "Resources", declaration.isPublic()));
  }
}
