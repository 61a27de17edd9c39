package dev.bespoke.processor;

import dev.bespoke.processor.declaration.AnnotationNames;
import dev.bespoke.processor.diagnostic.DiagnosticPrinter;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.output.SourceEmitter;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The processor with a generator of the test's own. */
final class TestProcessor extends AbstractProcessor {
  private final Function<ProcessingEnvironment, Generator> generator;
  private Rounds rounds;

  TestProcessor(Function<ProcessingEnvironment, Generator> generator) {
    this.generator = generator;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(AnnotationNames.SERVICE_CLIENT);
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
    Diagnostics problems = new Diagnostics();
    ProcessorOptions options = ProcessorOptions.read(environment.getOptions(), problems);
    rounds =
        new Rounds(
            Map.of(AnnotationNames.SERVICE_CLIENT, generator.apply(environment))::get,
            environment.getElementUtils(),
            new DiagnosticPrinter(environment.getMessager(), options.explain()),
            new SourceEmitter(environment.getFiler(), environment.getElementUtils()),
            problems,
            options.debug());
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    rounds.process(annotations, round);
    return false;
  }
}
