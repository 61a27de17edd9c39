package dev.bespoke.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunnerTest {
  private final Printed printed = new Printed();
  private final Runner runner = new Runner(printed.console());

  @Test
  void passesWhenEveryStepPasses() {
    assertThat(runner.run(List.of(step("one", null), step("two", null)))).isTrue();
    assertThat(printed.text())
        .contains("[1/2] one", "[2/2] two")
        .endsWith("\ntour: 2 of 2 steps passed\n");
  }

  @Test
  void aFailureIsExplainedAndTheNextStepStillRuns() {
    Exception failure = new IllegalStateException("no bucket", new IOException("refused"));

    assertThat(runner.run(List.of(step("one", failure), step("two", null)))).isFalse();
    assertThat(printed.text())
        .contains("FAILED: java.lang.IllegalStateException: no bucket")
        .contains("caused by java.io.IOException: refused")
        .contains("[2/2] two")
        .endsWith("\ntour: 1 of 2 steps passed\n");
  }

  @Test
  void aTourWithoutStepsDoesNotPass() {
    assertThat(runner.run(List.of())).isFalse();
  }

  private static Step step(String title, @Nullable Exception failure) {
    return new Step() {
      @Override
      public String title() {
        return title;
      }

      @Override
      public void run(Console console) throws Exception {
        if (failure != null) {
          throw failure;
        }
      }
    };
  }
}
