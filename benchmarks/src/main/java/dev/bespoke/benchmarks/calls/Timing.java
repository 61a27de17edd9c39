package dev.bespoke.benchmarks.calls;

import dev.bespoke.benchmarks.report.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What one benchmark took, over the forks that it ran in. */
final class Timing {
  private final List<Double> micros = new ArrayList<>();
  private final List<Double> allocated = new ArrayList<>();
  private double fewestWarmupCalls = Double.MAX_VALUE;

  /**
   * Runs the benchmark in a fork of its own.
   *
   * @param warmup in seconds
   */
  Timing add(Class<?> type, String method, int warmup, @Nullable String payload)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(type.getName() + "\\." + method + "$")
            .forks(1)
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .warmupIterations(4)
            .warmupTime(TimeValue.milliseconds(warmup * 250L))
            .measurementIterations(4)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgs("-Xms1g", "-Xmx1g")
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    if (payload != null) {
      options.param("payload", payload);
    }
    RunResult result = new Runner(options.build()).runSingle();
    double nanos = result.getPrimaryResult().getScore();
    micros.add(nanos / 1_000);
    fewestWarmupCalls = Math.min(fewestWarmupCalls, warmup * 1e9 / nanos);
    for (String key : result.getSecondaryResults().keySet()) {
      if (key.endsWith("gc.alloc.rate.norm")) {
        allocated.add(result.getSecondaryResults().get(key).getScore());
      }
    }
    System.err.println(
        type.getSimpleName() + "." + method + " " + Figures.number(nanos / 1_000) + " µs");
    return this;
  }

  /** About how many calls the benchmark made, at least, before it was measured. */
  double fewestWarmupCalls() {
    return fewestWarmupCalls;
  }

  /** The median time, in microseconds. */
  double micros() {
    return median(micros);
  }

  /** The median of what was allocated, in bytes. */
  double allocated() {
    return median(allocated);
  }

  private static double median(List<Double> values) {
    return Figures.median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  @Override
  public String toString() {
    return Figures.number(micros()) + " µs, " + Figures.bytes(allocated());
  }
}
