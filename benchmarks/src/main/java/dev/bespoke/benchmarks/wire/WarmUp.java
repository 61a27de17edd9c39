package dev.bespoke.benchmarks.wire;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/**
 * Makes calls until the compiler has little left to do: for the first 200,000 calls and more it
 * takes a good part of the CPU of a client, whichever.
 */
final class WarmUp {
  private static final int MOST = 1_000_000;
  private static final int ROUND = 20_000;

  /** How long the compiler may still be busy during a round, in ms. */
  private static final long QUIET = 50;

  private static final long MAX_NANOS = 40_000_000_000L;

  private WarmUp() {}

  /** What makes so many calls. */
  interface Calls {
    void make(int count) throws Throwable;
  }

  /** Makes so many calls at least, unless they take too long, for which there is one bound. */
  static void run(int least, Calls calls) throws Throwable {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long start = System.nanoTime();
    long busy = QUIET;
    int made = 0;
    while ((made < least || busy >= QUIET)
        && made < MOST
        && System.nanoTime() - start < MAX_NANOS) {
      long before = compiler.getTotalCompilationTime();
      calls.make(ROUND);
      busy = compiler.getTotalCompilationTime() - before;
      made += ROUND;
    }
  }
}
