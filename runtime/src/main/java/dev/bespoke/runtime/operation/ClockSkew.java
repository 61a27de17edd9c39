package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.Timestamps;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The client's clock as services see it: where one refuses a signature and its own clock tells
 * another time, later signatures follow that. Safe for any number of threads.
 */
final class ClockSkew implements InstantSource {
  /** Services allow 15 minutes, some 5; what is less than this is no reason for a refusal. */
  private static final long TOLERATED_MILLIS = 4 * 60 * 1000;

  private final Clock clock;
  private volatile long offsetMillis;

  ClockSkew(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Instant instant() {
    long offset = offsetMillis;
    return offset == 0 ? clock.instant() : clock.instant().plusMillis(offset);
  }

  /** By how much the clock is corrected now, in ms. */
  long offsetMillis() {
    return offsetMillis;
  }

  /**
   * Corrects the clock by a refusal; whether that makes another attempt worthwhile.
   *
   * @param signedWith the correction, in ms, that the refused signature was made with: another call
   *     may have found a better one meanwhile
   */
  boolean correct(ErrorResponse error, long signedWith) {
    String date = error.headers().get("date");
    if (date == null || !isAboutTime(error.code())) {
      return false;
    }
    Instant theirs;
    try {
      theirs = Timestamps.parse(date.trim());
    } catch (SerdeException e) {
      return false;
    }
    long found = (theirs.getEpochSecond() - clock.instant().getEpochSecond()) * 1000;
    if (Math.abs(found - signedWith) < TOLERATED_MILLIS) {
      return false;
    }
    offsetMillis = found;
    return true;
  }

  private static boolean isAboutTime(String code) {
    return switch (code) {
      case "RequestTimeTooSkewed",
          "RequestExpired",
          "RequestInTheFuture",
          "InvalidSignatureException",
          "SignatureDoesNotMatch",
          "AuthFailure" ->
          true;
      default -> false;
    };
  }
}
