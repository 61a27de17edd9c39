package dev.bespoke.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with one interface; printing comes later and elsewhere. */
public final class Diagnostics {
  private static final String ADD_LIBRARY = "Add the library that has it.";

  private final List<Diagnostic> list = new ArrayList<>();

  private final boolean explaining;
  private boolean typesMissing;
  private boolean annotationsMissing;

  /** Creates an empty collection. */
  public Diagnostics() {
    this(false);
  }

  /**
   * Creates an empty collection.
   *
   * @param explaining whether explanations are wanted
   */
  public Diagnostics(boolean explaining) {
    this.explaining = explaining;
  }

  /** Adds one; {@code arguments} fill the code's template. */
  public void add(DiagnosticCode code, SourceLocation location, Object... arguments) {
    list.add(new Diagnostic(code, location, code.format(arguments), false));
  }

  /**
   * Adds that a type is missing, which the next round may bring. Where nothing similar is known,
   * the compiler speaks of it, unless a class file mentions it.
   *
   * @param similar the names that may have been meant, or none
   */
  public void addUnresolved(SourceLocation location, String name, List<String> similar) {
    typesMissing = true;
    String cure =
        similar.isEmpty()
            ? ADD_LIBRARY
            : "Did you mean \"" + String.join("\" or \"", similar) + "\"?";
    String message = DiagnosticCode.UNRESOLVED_TYPE.format(name, cure);
    list.add(new Diagnostic(DiagnosticCode.UNRESOLVED_TYPE, location, message, similar.isEmpty()));
  }

  /** Adds that a class is missing which a class file mentions. */
  public void addMissingClass(SourceLocation location, String name) {
    add(DiagnosticCode.UNRESOLVED_TYPE, location, name, ADD_LIBRARY);
  }

  /** Adds that an annotation is missing that may be one of ours. */
  public void addMissingAnnotation() {
    typesMissing = true;
    annotationsMissing = true;
  }

  /** Whether an annotation is missing that may be one of ours. */
  public boolean areAnnotationsMissing() {
    return annotationsMissing;
  }

  /**
   * Where to say what is wrong with the plan. While an annotation is missing, for want of which the
   * plan may well be wrong, that is nowhere.
   */
  public Diagnostics ofPlan() {
    if (!annotationsMissing) {
      return this;
    }
    Diagnostics unsaid = new Diagnostics();
    unsaid.addMissingAnnotation();
    return unsaid;
  }

  /** Adds an explanation, made only where it is wanted. */
  public void explain(SourceLocation location, Supplier<String> explanation) {
    if (explaining) {
      add(DiagnosticCode.EXPLANATION, location, explanation.get());
    }
  }

  /** What was added, in order. */
  public List<Diagnostic> list() {
    return List.copyOf(list);
  }

  /** Whether a type is missing. */
  public boolean areTypesMissing() {
    return typesMissing;
  }

  /** Whether types are missing and nothing else is wrong. */
  public boolean areOnlyTypesMissing() {
    for (Diagnostic each : list) {
      if (each.code().isError() && each.code() != DiagnosticCode.UNRESOLVED_TYPE) {
        return false;
      }
    }
    return typesMissing;
  }

  /** Whether any is an error. */
  public boolean hasErrors() {
    for (Diagnostic each : list) {
      if (each.code().isError()) {
        return true;
      }
    }
    return false;
  }

  /** Whether any has this code. */
  public boolean has(DiagnosticCode code) {
    for (Diagnostic each : list) {
      if (each.code() == code) {
        return true;
      }
    }
    return false;
  }
}
