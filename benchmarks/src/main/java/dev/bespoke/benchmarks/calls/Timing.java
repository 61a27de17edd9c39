package dev.bespoke.benchmarks.calls;

import dev.bespoke.benchmarks.report.Figures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What one benchmark took, over the forks that it ran in. */
final class Timing {
  private final List<Double> micros = new ArrayList<>();
  private final List<Double> allocated = new ArrayList<>();

  /** Runs the benchmark in a fork of its own. */
  Timing add(Class<?> type, String method, int warmup, @Nullable String payload)
      throws RunnerException {
    int batch = warmup / 20; // JMH reports what a batch took
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(type.getName() + "\\." + method + "$")
            .forks(1)
            .mode(Mode.SingleShotTime)
            .warmupIterations(5)
            .warmupBatchSize(warmup / 5)
            .measurementIterations(5)
            .measurementBatchSize(batch)
            .jvmArgs("-Xms1g", "-Xmx1g", "-Xbatch")
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    if (payload != null) {
      options.param("payload", payload);
    }
    RunResult result = new Runner(options.build()).runSingle();
    micros.add(result.getPrimaryResult().getScore() / batch);
    for (String key : result.getSecondaryResults().keySet()) {
      if (key.endsWith("gc.alloc.rate.norm")) {
        allocated.add(result.getSecondaryResults().get(key).getScore() / batch);
      }
    }
    System.err.println(type.getSimpleName() + "." + method + " " + this);
    return this;
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
