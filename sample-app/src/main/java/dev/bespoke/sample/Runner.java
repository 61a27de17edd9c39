package dev.bespoke.sample;

import java.time.Duration;
import java.util.List;

/** Runs steps one after the other; a step that fails does not stop the next. */
final class Runner {
  private final Console console;

  Runner(Console console) {
    this.console = console;
  }

  /** Runs the steps, prints the sum, and says whether all of them, and at least one, passed. */
  boolean run(List<Step> steps) {
    int passed = 0;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      console.title("[" + (i + 1) + "/" + steps.size() + "] " + step.title());
      if (passes(step)) {
        passed++;
      }
    }
    console.end("tour: " + passed + " of " + steps.size() + " steps passed");
    return passed == steps.size() && passed > 0;
  }

  private boolean passes(Step step) {
    long start = System.nanoTime();
    try {
      step.run(console);
      console.print("ok, " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      console.print("FAILED: interrupted");
      return false;
    } catch (Exception | AssertionError e) {
      console.print("FAILED: " + e);
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        console.print("  caused by " + cause);
      }
      return false;
    }
  }
}
