package dev.bespoke.processor.output;

import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import dev.bespoke.processor.writer.GeneratedSource;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/**
 * Writes generated classes: the only class that touches the Filer. Each file has the annotated
 * interface as its one originating element, and the same bytes on every run.
 */
public final class SourceEmitter {
  private final Filer filer;
  private final Elements elements;
  private final Map<String, String> origins = new HashMap<>();
  private final Set<String> emitted = new HashSet<>();

  /** The modules that have been asked whether they read the JDK's annotation. */
  private final Map<ModuleElement, Boolean> generated = new HashMap<>();

  /** Creates an emitter for a compilation. */
  public SourceEmitter(Filer filer, Elements elements) {
    this.filer = filer;
    this.elements = elements;
  }

  /**
   * Writes top-level classes, in their order, or none where another interface has taken the name of
   * one: what the others stand in would be a mixture of two interfaces' classes. A class takes as
   * long to write as the compiler takes for its file, so that the classes are written on a thread
   * beside the compiler's own.
   *
   * @param origin the annotated interface
   * @param diagnostics where a name that is taken, or a file that cannot be written, is reported
   */
  public void emit(TypeElement origin, List<GeneratedSource> sources, Diagnostics diagnostics) {
    if (!take(origin, sources, diagnostics)) {
      return;
    }
    SourceRenderer renderer =
        new SourceRenderer(
            origin.getQualifiedName().toString(), hasGenerated(elements.getModuleOf(origin)));
    RenderedTexts texts = renderer.start(sources);
    for (int i = 0; i < sources.size(); i++) {
      emit(origin, sources.get(i).qualifiedName(), texts, i, diagnostics);
    }
  }

  /** Takes the names for an interface; reports the first that another has, and then takes none. */
  private boolean take(TypeElement origin, List<GeneratedSource> sources, Diagnostics diagnostics) {
    String owner = origin.getQualifiedName().toString();
    for (GeneratedSource source : sources) {
      String name = source.qualifiedName();
      String other = origins.getOrDefault(name, owner);
      if (!other.equals(owner)) {
        diagnostics.add(
            DiagnosticCode.NAME_CLASH,
            SourceLocation.of(origin),
            "What is generated for " + other,
            "for " + owner,
            name,
            "Rename one of the interfaces, by more than letter case.");
        return false;
      }
    }
    sources.forEach(source -> origins.put(source.qualifiedName(), owner));
    return true;
  }

  private void emit(
      TypeElement origin, String name, RenderedTexts texts, int index, Diagnostics diagnostics) {
    if (!emitted.add(name)) {
      return; // in an earlier round, when not all could be
    }
    try {
      JavaFileObject file = filer.createSourceFile(name, origin);
      String written = texts.get(index);
      try (Writer writer = file.openWriter()) {
        writer.write(written);
      }
    } catch (FilerException e) {
      diagnostics.add(
          DiagnosticCode.CANNOT_WRITE,
          SourceLocation.of(origin),
          name,
          "a class of that name is there already",
          "Rename it, or the interface.");
    } catch (IOException e) {
      diagnostics.add(
          DiagnosticCode.CANNOT_WRITE,
          SourceLocation.of(origin),
          name,
          String.valueOf(e),
          "See that the directory of generated sources can be written.");
    }
  }

  /** Whether the interface's own module reads the JDK's annotation. */
  private boolean hasGenerated(ModuleElement module) {
    Boolean known = generated.get(module);
    if (known == null) {
      known = elements.getTypeElement(module, SourceRenderer.GENERATED) != null;
      generated.put(module, known);
    }
    return known;
  }
}
