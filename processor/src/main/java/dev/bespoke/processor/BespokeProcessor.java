package dev.bespoke.processor;

import dev.bespoke.processor.declaration.AnnotationNames;
import dev.bespoke.processor.declaration.ClientDeclarationReader;
import dev.bespoke.processor.declaration.ResourceServiceDeclarationReader;
import dev.bespoke.processor.definition.DefinitionLoader;
import dev.bespoke.processor.definition.ResourceLoader;
import dev.bespoke.processor.diagnostic.DiagnosticPrinter;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.output.SourceEmitter;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Generates clients and resources for annotated interfaces; compilers find it as a service. */
public final class BespokeProcessor extends AbstractProcessor {
  private Rounds rounds;

  /** Creates a processor, which the compiler then initialises. */
  public BespokeProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(AnnotationNames.SERVICE_CLIENT, AnnotationNames.SERVICE_RESOURCE);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return ProcessorOptions.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Diagnostics optionProblems = new Diagnostics();
    ProcessorOptions options = ProcessorOptions.read(environment.getOptions(), optionProblems);
    rounds =
        new Rounds(
            generators(environment, options),
            environment.getElementUtils(),
            new DiagnosticPrinter(environment.getMessager(), options.explain()),
            new SourceEmitter(environment.getFiler(), environment.getElementUtils()),
            optionProblems,
            options.debug());
  }

  private static Map<String, Generator> generators(
      ProcessingEnvironment environment, ProcessorOptions options) {
    DefinitionLoader definitions =
        new DefinitionLoader(options.definitions(), options.documentation());
    return Map.of(
        AnnotationNames.SERVICE_CLIENT,
        new ClientGenerator(
            new ClientDeclarationReader(environment.getElementUtils(), environment.getTypeUtils()),
            definitions),
        AnnotationNames.SERVICE_RESOURCE,
        new ResourceGenerator(
            new ResourceServiceDeclarationReader(
                environment.getElementUtils(), environment.getTypeUtils()),
            definitions,
            new ResourceLoader(options.definitions())));
  }

  /** Claims nothing: other processors may look at the same annotations. */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    rounds.process(annotations, round);
    return false;
  }
}
