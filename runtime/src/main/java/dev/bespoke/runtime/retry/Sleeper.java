package dev.bespoke.runtime.retry;

/** Passes time between attempts: real in production, recorded in tests. Safe for any threads. */
public interface Sleeper {
  /** Sleeps for so many milliseconds, or until the thread is interrupted. */
  void sleep(long millis) throws InterruptedException;

  /** The one that really sleeps. */
  static Sleeper system() {
    return SystemSleeper.INSTANCE;
  }
}
