package dev.bespoke.runtime.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Watches for small bodies that don't follow their head at once.
 *
 * <p>The calling thread is woken once for such a response, at the end of its body, because each
 * wake-up costs a fifth of the exchange. Where the server stalls in between, this wakes it: a
 * thread looks from time to time, as long as there are exchanges.
 */
final class JdkStalls implements Runnable {
  /** How often to look, in milliseconds: a body is given up to twice that. */
  private static final long INTERVAL = 20;

  /** After how many looks at nothing the thread ends. */
  private static final int MAX_IDLE_LOOKS = 50;

  private final Set<JdkBody> awaited = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile boolean running;

  void add(JdkBody body) {
    awaited.add(body);
    if (!running) {
      start();
    }
  }

  void remove(JdkBody body) {
    awaited.remove(body);
  }

  private void start() {
    lock.lock();
    try {
      if (!running) {
        Thread thread = new Thread(null, this, "bespoke-http-stalls", 0, false);
        thread.setDaemon(true);
        thread.start();
        running = true; // Not before: where there is no thread to be had, the next is another try.
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void run() {
    int idleLooks = 0;
    do {
      try {
        Thread.sleep(INTERVAL);
      } catch (InterruptedException e) {
        idleLooks = MAX_IDLE_LOOKS; // Nobody interrupts it but who wants it to end.
      }
      idleLooks = awaited.isEmpty() ? idleLooks + 1 : 0;
      for (JdkBody body : awaited) {
        if (body.isSeenAgain()) {
          body.awaitNoLonger();
        }
      }
    } while (idleLooks < MAX_IDLE_LOOKS || !mayEnd());
  }

  private boolean mayEnd() {
    lock.lock();
    try {
      running = false;
      // One that was added just now may have found it still running.
      running = !awaited.isEmpty();
      return !running;
    } finally {
      lock.unlock();
    }
  }
}
