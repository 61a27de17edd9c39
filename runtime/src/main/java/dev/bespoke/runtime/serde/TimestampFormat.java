package dev.bespoke.runtime.serde;

/** How an instant is spelled on the wire (Smithy, "Timestamp serialization format"). */
public enum TimestampFormat {
  /** RFC 3339 in UTC, as {@code 1985-04-12T23:20:50.520Z}: Smithy's {@code date-time}. */
  DATE_TIME,
  /** IMF-fixdate of RFC 9110, as {@code Tue, 29 Apr 2014 18:30:38 GMT}. */
  HTTP_DATE,
  /** Seconds since 1970, with up to three decimals. */
  EPOCH_SECONDS
}
