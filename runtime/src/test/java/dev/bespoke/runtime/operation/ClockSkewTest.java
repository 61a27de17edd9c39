package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.Headers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ClockSkewTest {
  private final ClockSkew clock =
      new ClockSkew(Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC));

  private final ErrorResponse refusal =
      ErrorResponse.builder(
              "GetItem", 403, new Headers().add("date", "Sun, 22 Nov 2026 08:10:00 GMT"))
          .code("RequestTimeTooSkewed")
          .build();

  @Test
  void callsThatWereSignedBeforeAnotherCorrectedTheClockAreWorthAnotherAttempt() {
    assertThat(clock.correct(refusal, 0)).isTrue();
    assertThat(clock.instant()).isEqualTo("2026-11-22T08:10:00Z");
    assertThat(clock.correct(refusal, 0)).isTrue();
    assertThat(clock.correct(refusal, clock.offsetMillis())).isFalse();
    assertThat(clock.instant()).isEqualTo("2026-11-22T08:10:00Z");
  }
}
