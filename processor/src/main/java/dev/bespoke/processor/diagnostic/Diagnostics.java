package dev.bespoke.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with one interface; printing comes later and elsewhere. */
public final class Diagnostics {
  private final List<Diagnostic> list = new ArrayList<>();

  private final boolean explaining;

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
    list.add(new Diagnostic(code, location, code.format(arguments)));
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

  /** Whether there are errors, and all are of this code. */
  public boolean hasOnly(DiagnosticCode code) {
    return hasErrors() && list.stream().allMatch(d -> !d.code().isError() || d.code() == code);
  }

  /** Whether any is an error. */
  public boolean hasErrors() {
    return list.stream().anyMatch(d -> d.code().isError());
  }

  /** Whether any has this code. */
  public boolean has(DiagnosticCode code) {
    return list.stream().anyMatch(d -> d.code() == code);
  }
}
