package dev.bespoke.processor;

import com.sun.source.util.Trees;
import dev.bespoke.processor.declaration.AnnotationNames;
import dev.bespoke.processor.declaration.MissingAnnotations;
import dev.bespoke.processor.definition.DefinitionLoader;
import dev.bespoke.processor.definition.ProcessorPath;
import dev.bespoke.processor.definition.ResourceLoader;
import dev.bespoke.processor.diagnostic.DiagnosticPrinter;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.output.SourceEmitter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Generates clients and resources for annotated interfaces; compilers find it as a service. */
public final class BespokeProcessor extends AbstractProcessor {
  private Rounds rounds;
  private @Nullable Supplier<EditorCompletions> completions; // most compilations want none

  /** Creates a processor, which the compiler then initialises. */
  public BespokeProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        AnnotationNames.SERVICE_CLIENT, AnnotationNames.SERVICE_RESOURCE, AnnotationNames.RESOURCE);
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
    List<Path> paths = new ArrayList<>(options.definitions());
    paths.addAll(ProcessorPath.definitions(BespokeProcessor.class.getModule()));
    DefinitionLoader definitions = new DefinitionLoader(paths, options.documentation());
    ResourceLoader resources = new ResourceLoader(paths);
    completions = () -> new EditorCompletions(definitions, resources);
    rounds =
        new Rounds(
            new Generators(
                    environment.getElementUtils(),
                    environment.getTypeUtils(),
                    new MissingAnnotations(trees(environment)),
                    definitions,
                    resources)
                ::of,
            environment.getElementUtils(),
            new DiagnosticPrinter(environment.getMessager(), options.explain()),
            new SourceEmitter(environment.getFiler(), environment.getElementUtils()),
            optionProblems,
            options.debug());
  }

  /** The trees of javac; null for another compiler, and where a build tool stands between. */
  private static @Nullable Trees trees(ProcessingEnvironment environment) {
    try {
      return Trees.instance(environment);
    } catch (IllegalArgumentException | LinkageError e) {
      return null;
    }
  }

  /** Claims nothing: other processors may look at the same annotations. */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    rounds.process(annotations, round);
    return false;
  }

  /**
   * Proposes names of the service; nothing where what is around the text does not say of what.
   * Never throws: an editor asks in the middle of a word.
   */
  @Override
  public Iterable<? extends Completion> getCompletions(
      @Nullable Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable ExecutableElement member,
      @Nullable String userText) {
    Supplier<EditorCompletions> editor = completions;
    if (editor == null || element == null || annotation == null || member == null) {
      return List.of();
    }
    try {
      return editor.get().complete(element, annotation, member, userText == null ? "" : userText);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      return List.of();
    }
  }
}
