package dev.bespoke.benchmarks.wire;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One peer under one kind of load, in a process of its own; prints its figures. */
public final class WireClient {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private WireClient() {}

  /**
   * Puts the load on.
   *
   * @param args the peer, the endpoint, the load, and what the load takes
   */
  public static void main(String[] args) throws Throwable {
    try (Peer peer = peer(args[0], args[1])) {
      switch (args[2]) {
        case "one" -> one(peer);
        case "threads" -> many(peer, Integer.parseInt(args[3]), false);
        case "virtual" -> many(peer, Integer.parseInt(args[3]), true);
        case "list" -> list(peer);
        case "download" -> big(() -> require(peer.download(args[3]) == BigBody.SIZE));
        case "upload" -> big(peer::upload);
        default -> throw new IllegalArgumentException(args[2]);
      }
    }
    System.exit(0);
  }

  private static Peer peer(String name, String endpoint) {
    return switch (name) {
      case "socket" -> new SocketPeer(endpoint);
      case "java.net.http" -> new JdkPeer(endpoint);
      case "sdk" -> new SdkPeer(endpoint);
      case "bespoke" -> new BespokePeer(endpoint, false, false);
      case "bespoke-resource" -> new BespokePeer(endpoint, false, true);
      case "bespoke-jdk" -> new BespokePeer(endpoint, true, false);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Prints the median and the 99th percentile in µs, and the process's CPU per call in µs. */
  private static void one(Peer peer) throws Throwable {
    WarmUp.run(
        60_000,
        calls -> {
          for (int i = 0; i < calls; i++) {
            require(peer.getItem() > 0);
          }
        });
    long[] times = new long[20_000];
    long cpu = SYSTEM.getProcessCpuTime();
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      require(peer.getItem() > 0);
      times[i] = System.nanoTime() - start;
    }
    print(
        percentile(times, 50) / 1e3,
        percentile(times, 99) / 1e3,
        (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / times.length);
  }

  /** Prints calls per second, the 99th percentile in ms, and the process's CPU per call in µs. */
  private static void many(Peer peer, int threads, boolean virtual) throws Throwable {
    ExecutorService executor = virtual ? virtual() : Executors.newFixedThreadPool(threads);
    WarmUp.run(400_000, calls -> calls(peer, executor, threads, calls));
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    long[] times = calls(peer, executor, threads, 80_000);
    double seconds = (System.nanoTime() - start) / 1e9;
    print(
        times.length / seconds,
        percentile(times, 99) / 1e6,
        (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / times.length);
  }

  private static long[] calls(Peer peer, ExecutorService executor, int threads, int calls)
      throws Throwable {
    int each = Math.max(1, calls / threads);
    List<Future<long[]>> results = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      results.add(
          executor.submit(
              () -> {
                long[] times = new long[each];
                for (int i = 0; i < each; i++) {
                  long start = System.nanoTime();
                  require(peer.getItem() > 0);
                  times[i] = System.nanoTime() - start;
                }
                return times;
              }));
    }
    long[] all = new long[each * threads];
    for (int t = 0; t < threads; t++) {
      System.arraycopy(results.get(t).get(), 0, all, t * each, each);
    }
    return all;
  }

  /** Prints the median of a listing in ms. */
  private static void list(Peer peer) throws IOException {
    for (int i = 0; i < 30; i++) {
      require(peer.list() == 100_000);
    }
    long[] times = new long[7];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      require(peer.list() == 100_000);
      times[i] = System.nanoTime() - start;
    }
    print(percentile(times, 50) / 1e6);
  }

  private interface Transfer {
    void run() throws IOException;
  }

  /** Prints the median of MB/s. */
  private static void big(Transfer transfer) throws IOException {
    transfer.run();
    long[] times = new long[3];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      transfer.run();
      times[i] = System.nanoTime() - start;
    }
    print(BigBody.SIZE / 1e6 / (percentile(times, 50) / 1e9));
  }

  private static ExecutorService virtual() throws Throwable {
    // Not there in the JDK that this is compiled for.
    return (ExecutorService)
        MethodHandles.lookup()
            .findStatic(
                Executors.class,
                "newVirtualThreadPerTaskExecutor",
                MethodType.methodType(ExecutorService.class))
            .invoke();
  }

  private static double percentile(long[] times, int percent) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) ((sorted.length - 1) * (long) percent / 100)];
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("not what the server sent");
    }
  }

  private static void print(double... figures) {
    StringBuilder line = new StringBuilder();
    for (double figure : figures) {
      line.append(String.format(Locale.ROOT, "%.3f ", figure));
    }
    System.out.println(line.toString().strip());
  }
}
