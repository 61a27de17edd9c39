package dev.bespoke.processor;

import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.DiagnosticPrinter;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import dev.bespoke.processor.output.SourceEmitter;
import dev.bespoke.processor.writer.GeneratedSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Takes annotated interfaces through the rounds of a compilation. Whatever happens with one, the
 * others get their turn, and nothing is thrown at the compiler.
 *
 * <p>An interface that mentions a type which is neither generated for it nor there yet waits for
 * the next round, by name, since elements do not outlive a round. Where no round is left, the
 * compiler says that the type is missing; we do where we know a similar one.
 */
final class Rounds {
  private final Function<String, @Nullable Generator> generators;
  private final Elements elements;
  private final DiagnosticPrinter printer;
  private final SourceEmitter emitter;
  private final Diagnostics problems;
  private final boolean debug;
  private boolean checked;
  private boolean usable;
  private final SortedSet<Annotated> pending = new TreeSet<>();

  /** Those of which classes were written in this round. */
  private final SortedSet<Annotated> written = new TreeSet<>();

  private record Annotated(String type, String annotation) implements Comparable<Annotated> {
    @Override
    public int compareTo(Annotated other) {
      int order = type.compareTo(other.type);
      return order != 0 ? order : annotation.compareTo(other.annotation);
    }
  }

  /**
   * Begins a compilation.
   *
   * @param generators what each annotation does, by its qualified name
   * @param optionProblems where it has any, they are all that is reported
   * @param debug whether an internal error shows its stack trace
   */
  Rounds(
      Function<String, @Nullable Generator> generators,
      Elements elements,
      DiagnosticPrinter printer,
      SourceEmitter emitter,
      Diagnostics optionProblems,
      boolean debug) {
    this.generators = generators;
    this.elements = elements;
    this.printer = printer;
    this.emitter = emitter;
    this.problems = optionProblems;
    this.debug = debug;
  }

  void process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    printer.compiling(round.getRootElements());
    review();
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        String type = ((TypeElement) element).getQualifiedName().toString();
        pending.add(new Annotated(type, annotation.getQualifiedName().toString()));
      }
    }
    for (Annotated annotated : List.copyOf(pending)) {
      TypeElement type = elements.getTypeElement(annotated.type);
      Generator generator = generators.apply(annotated.annotation);
      if (type == null || generator == null || process(annotated, type, generator, round)) {
        pending.remove(annotated);
      }
    }
  }

  private void review() {
    for (Annotated annotated : written) {
      TypeElement type = elements.getTypeElement(annotated.type);
      Generator generator = generators.apply(annotated.annotation);
      if (type != null && generator != null) {
        Diagnostics diagnostics = new Diagnostics();
        try {
          generator.review(type, diagnostics);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
          report(e, type, diagnostics);
        }
        printer.print(diagnostics.list(), type);
      }
    }
    written.clear();
  }

  /** Returns whether the type is done with. */
  private boolean process(
      Annotated annotated, TypeElement type, Generator generator, RoundEnvironment round) {
    if (!isUsable(type)) {
      return true;
    }
    Diagnostics diagnostics = new Diagnostics(printer.explains());
    try {
      List<GeneratedSource> sources = generator.generate(type, diagnostics);
      if (!round.processingOver()) {
        emitter.emit(type, sources, diagnostics);
        if (diagnostics.areOnlyTypesMissing()) {
          return false;
        }
      }
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      report(e, type, diagnostics);
    }
    if (!diagnostics.hasErrors()) {
      written.add(annotated);
    }
    printer.print(diagnostics.list(), type);
    return true;
  }

  /** Whether anything can be generated; says at the first interface why not. */
  private boolean isUsable(TypeElement first) {
    if (!checked) {
      checked = true;
      usable = !problems.hasErrors() && RuntimeCheck.check(elements, problems);
      printer.print(problems.list(), first);
    }
    return usable;
  }

  private void report(Throwable failure, TypeElement type, Diagnostics diagnostics) {
    String missing = MissingClass.of(failure);
    if (missing != null) {
      diagnostics.addMissingClass(SourceLocation.of(type), missing);
      return;
    }
    StringWriter trace = new StringWriter();
    if (debug) {
      failure.printStackTrace(new PrintWriter(trace));
    }
    diagnostics.add(
        DiagnosticCode.INTERNAL_ERROR,
        SourceLocation.of(type),
        version(),
        type.getQualifiedName(),
        failure,
        trace);
  }

  private static String version() {
    String version = Rounds.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }
}
