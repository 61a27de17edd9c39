package dev.bespoke.runtime.checksum;

/** What carries the integrity of a request's payload. */
public enum Integrity {
  /** Nothing but what the signature covers. */
  NONE,
  /** A header. */
  HEADER,
  /** A trailer: the body is in {@code aws-chunked} encoding. */
  TRAILER
}
