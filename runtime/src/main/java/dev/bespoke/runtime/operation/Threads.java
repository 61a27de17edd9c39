package dev.bespoke.runtime.operation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The threads of asynchronous calls: virtual ones where the JDK has them (21), else a pool. */
final class Threads {
  private static final int POOL_SIZE = 64;
  private static final int QUEUE_BOUND = 10_000;

  private Threads() {}

  static ExecutorService newExecutor() {
    ExecutorService virtual = newVirtualThreadExecutor();
    return virtual == null ? newPool() : virtual;
  }

  private static @Nullable ExecutorService newVirtualThreadExecutor() {
    try {
      MethodHandle factory =
          MethodHandles.publicLookup()
              .findStatic(
                  Executors.class,
                  "newVirtualThreadPerTaskExecutor",
                  MethodType.methodType(ExecutorService.class));
      return (ExecutorService) factory.invokeExact();
    } catch (NoSuchMethodException | IllegalAccessException | UnsupportedOperationException e) {
      return null; // older than 21; 19 and 20 have it as a preview, which has to be asked for
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  static ExecutorService newPool() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            POOL_SIZE,
            POOL_SIZE,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(QUEUE_BOUND),
            new DaemonThreads());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Threads that keep no JVM alive. */
  private static final class DaemonThreads implements ThreadFactory {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public Thread newThread(Runnable task) {
      Thread thread =
          new Thread(task, "bespoke-call-".concat(Integer.toString(COUNT.incrementAndGet())));
      thread.setDaemon(true);
      return thread;
    }
  }
}
