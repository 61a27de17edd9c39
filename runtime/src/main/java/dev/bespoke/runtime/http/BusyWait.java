package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks for a response again and again for a moment instead of falling asleep until it comes: to
 * wake a thread takes longer than a server next door takes to respond, and no less CPU.
 *
 * <p>So it is where a connection's last response came soon. After looks in vain the connection
 * sleeps for more and more exchanges, so that a server that has become slow costs next to nothing.
 * Used by one exchange at a time.
 */
class BusyWait {
  /** How soon, in nanoseconds, a response comes that the next one is looked for after. */
  static final long SOON = 200_000;

  /** For how long to look at most, in nanoseconds. */
  static final long MAX_LOOK = 100_000;

  /** How many exchanges sleep at most after a look in vain. */
  static final int MAX_REST = 127;

  /** How many may look at a time: a core is left to the server. */
  private static final int MAX_LOOKING = Runtime.getRuntime().availableProcessors() - 1;

  /** How many look, of all transports. */
  private static final AtomicInteger LOOKING = new AtomicInteger();

  private final InputStream in;
  private long sent;
  private boolean soon;

  /** How many exchanges sleep after the last look: twice as many for each in vain. */
  private int rest;

  /** How many of those are still to come. */
  private int sleeps;

  /**
   * Creates one for a connection.
   *
   * @param in the TCP socket's input, even under TLS
   */
  BusyWait(InputStream in) {
    this.in = in;
  }

  /**
   * Waits for a moment, once a request is sent.
   *
   * @param alone whether no other exchange of the transport is under way, which could use the core
   */
  void look(boolean alone) {
    sent = now();
    if (sleeps > 0) {
      sleeps--;
    } else if (soon && alone) {
      try {
        if (LOOKING.incrementAndGet() <= MAX_LOOKING) {
          rest = comes() ? 0 : Math.min(2 * rest + 1, MAX_REST);
          sleeps = rest;
        }
      } finally {
        LOOKING.decrementAndGet();
      }
    }
  }

  private boolean comes() {
    try {
      while (in.available() == 0) {
        if (now() - sent > MAX_LOOK) {
          return false;
        }
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      // The read that follows says it.
    }
    return true;
  }

  /** Says that the response has come. */
  void came() {
    soon = now() - sent < SOON;
  }

  /** The time in nanoseconds; tests have their own. */
  long now() {
    return System.nanoTime();
  }
}
