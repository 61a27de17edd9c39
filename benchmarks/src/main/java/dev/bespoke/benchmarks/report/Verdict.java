package dev.bespoke.benchmarks.report;

/** Whether a figure reaches its target. */
public enum Verdict {
  /** It does. */
  MET("met"),
  /** It does not. */
  NOT_MET("**not met**"),
  /** There is no target. */
  NONE("");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** {@link #MET} or {@link #NOT_MET}. */
  public static Verdict of(boolean met) {
    return met ? MET : NOT_MET;
  }

  /** {@link #MET} where both are. */
  public Verdict and(boolean met) {
    return this == NONE ? of(met) : of(this == MET && met);
  }

  @Override
  public String toString() {
    return text;
  }
}
