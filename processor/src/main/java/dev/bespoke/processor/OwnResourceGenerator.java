package dev.bespoke.processor;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.processor.declaration.ClientDeclaration;
import dev.bespoke.processor.declaration.ResourceDeclaration;
import dev.bespoke.processor.declaration.ResourceDeclarationReader;
import dev.bespoke.processor.definition.DefinitionLoader;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.resource.OwnResourceExplanation;
import dev.bespoke.processor.plan.resource.OwnResourcePlan;
import dev.bespoke.processor.plan.resource.OwnResourcePlanner;
import dev.bespoke.processor.writer.GeneratedSource;
import dev.bespoke.processor.writer.resource.OwnResourceWriter;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** {@code @Resource}: declaration ⋈ definition → plan → source. */
final class OwnResourceGenerator implements Generator {
  private final ResourceDeclarationReader reader;
  private final DefinitionLoader definitions;

  OwnResourceGenerator(ResourceDeclarationReader reader, DefinitionLoader definitions) {
    this.reader = reader;
    this.definitions = definitions;
  }

  @Override
  public List<GeneratedSource> generate(TypeElement type, Diagnostics diagnostics) {
    ResourceDeclaration declaration = reader.read(type, diagnostics);
    if (declaration == null) {
      return List.of();
    }
    ClientDeclaration.Text service = declaration.type().service();
    ServiceDefinition definition = definitions.load(service, diagnostics);
    if (definition == null) {
      return List.of();
    }
    try {
      OwnResourcePlan plan = OwnResourcePlanner.plan(declaration, definition, diagnostics.ofPlan());
      if (plan == null) {
        return List.of();
      }
      diagnostics.explain(declaration.type().location(), () -> OwnResourceExplanation.of(plan));
      return OwnResourceWriter.write(plan, canBeWritten(diagnostics));
    } catch (DefinitionException e) {
      DefinitionLoader.report(e, service, diagnostics);
      return List.of();
    }
  }

  /** Whether the class would not only bring errors of the compiler's. */
  private static boolean canBeWritten(Diagnostics diagnostics) {
    return !diagnostics.areTypesMissing()
        && !diagnostics.has(DiagnosticCode.NAME_CLASH)
        && !diagnostics.has(DiagnosticCode.BAD_IDENTIFIER)
        && !diagnostics.has(DiagnosticCode.CONFLICTING_ANNOTATIONS);
  }
}
