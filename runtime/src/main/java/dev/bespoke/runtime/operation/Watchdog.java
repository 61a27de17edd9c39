package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.http.Cancellation;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Ends exchanges at their deadlines: one daemon thread for all clients, once any has timeouts. */
final class Watchdog implements Runnable {
  private final Cancellation exchange;

  private Watchdog(Cancellation exchange) {
    this.exchange = exchange;
  }

  /** Ends the exchange at the deadline, unless the result is cancelled before. */
  static ScheduledFuture<?> watch(Cancellation exchange, Deadline deadline) {
    return Timer.EXECUTOR.schedule(
        new Watchdog(exchange), deadline.remainingNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void run() {
    exchange.cancel();
  }

  private static final class Timer implements ThreadFactory {
    static final ScheduledThreadPoolExecutor EXECUTOR = create();

    private static ScheduledThreadPoolExecutor create() {
      ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, new Timer());
      executor.setRemoveOnCancelPolicy(true);
      executor.setKeepAliveTime(10, TimeUnit.SECONDS);
      executor.allowCoreThreadTimeOut(true);
      return executor;
    }

    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(task, "bespoke-deadlines");
      thread.setDaemon(true);
      return thread;
    }
  }
}
