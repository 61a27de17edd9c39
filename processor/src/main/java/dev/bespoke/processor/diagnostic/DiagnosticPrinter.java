package dev.bespoke.processor.diagnostic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** Prints findings where they belong: the only class that talks to the compiler's Messager. */
public final class DiagnosticPrinter {
  private final Messager messager;
  private final boolean explain;
  private final Set<String> compiled = new HashSet<>();
  private final Set<Said> said = new HashSet<>();

  private record Said(Element where, String text) {}

  /**
   * Creates a printer.
   *
   * @param explain whether notes are printed too
   */
  public DiagnosticPrinter(Messager messager, boolean explain) {
    this.messager = messager;
    this.explain = explain;
  }

  /** Whether explanations are wanted. */
  public boolean explains() {
    return explain;
  }

  /** Takes note of a round's root elements: only what is compiled now has a line to point at. */
  public void compiling(Set<? extends Element> rootElements) {
    for (Element root : rootElements) {
      if (root instanceof TypeElement type) {
        compiled.add(type.getQualifiedName().toString());
      }
    }
  }

  /**
   * Prints the findings about an annotated interface. What an interface shares with others that
   * were printed before, such as a method of a common superinterface, is said once.
   *
   * @param subject the interface: it bears what stands in no source that is compiled now
   */
  public void print(List<Diagnostic> diagnostics, TypeElement subject) {
    List<Said> saying = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      Element place = diagnostic.location().element;
      if (diagnostic.ofClassFiles() && (place == null || isCompiled(place))) {
        continue;
      }
      if (diagnostic.code().isError()) {
        saying.add(print(Kind.ERROR, diagnostic, subject));
      } else if (explain) {
        saying.add(print(Kind.NOTE, diagnostic, subject));
      }
    }
    said.addAll(saying);
  }

  private Said print(Kind kind, Diagnostic diagnostic, TypeElement subject) {
    SourceLocation location = diagnostic.location();
    String text = "[bespoke:" + diagnostic.code().slug() + "] " + diagnostic.message();
    Element element = location.element;
    if (element != null && !isCompiled(element)) {
      text += " (in " + describe(element) + ")";
      element = null;
    }
    Said now = new Said(element == null ? subject : element, text);
    if (said.contains(now)) {
      return now;
    }
    if (element == null) {
      messager.printMessage(kind, text, subject);
    } else if (location.annotation == null) {
      messager.printMessage(kind, text, element);
    } else {
      messager.printMessage(kind, text, element, location.annotation, location.value);
    }
    return now;
  }

  private boolean isCompiled(Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      if (e instanceof TypeElement type && compiled.contains(type.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }

  /** Names an element as Java code would: compilers disagree about {@code toString}. */
  private static String describe(Element element) {
    StringBuilder path = new StringBuilder(element.getSimpleName());
    Element owner = element.getEnclosingElement();
    while (owner != null && !(owner instanceof PackageElement)) {
      path.insert(0, owner.getSimpleName() + ".");
      owner = owner.getEnclosingElement();
    }
    return path.toString();
  }
}
