package dev.bespoke.runtime.auth;

import org.jspecify.annotations.Nullable;

/**
 * What a signature says about the body: the last line of the canonical request ("Create a signed
 * AWS API request", AWS Identity and Access Management). Immutable.
 */
public final class PayloadHash {
  static final String UNSIGNED_VALUE = "UNSIGNED-PAYLOAD";

  /** The SHA-256 of the body, which the signer computes: the body has to be replayable. */
  public static final PayloadHash COMPUTED = new PayloadHash(null);

  /** Nothing: the body isn't part of the signature. */
  public static final PayloadHash UNSIGNED = new PayloadHash(UNSIGNED_VALUE);

  /** Nothing, and the body is aws-chunked with a checksum after it. */
  public static final PayloadHash UNSIGNED_TRAILER =
      new PayloadHash("STREAMING-UNSIGNED-PAYLOAD-TRAILER");

  /** Nothing, and the body is an event stream whose messages are signed one by one. */
  public static final PayloadHash EVENTS = new PayloadHash("STREAMING-AWS4-HMAC-SHA256-EVENTS");

  private static final int HEX_LENGTH = 64;

  private final @Nullable String value;

  private PayloadHash(@Nullable String value) {
    this.value = value;
  }

  /**
   * A hash known before, so that a large body is read for it only once.
   *
   * @throws IllegalArgumentException where {@code hex} isn't 64 lower-case hexadecimal digits
   */
  public static PayloadHash of(String hex) {
    boolean valid = hex.length() == HEX_LENGTH;
    for (int i = 0; valid && i < HEX_LENGTH; i++) {
      char c = hex.charAt(i);
      valid = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
    if (!valid) {
      throw new IllegalArgumentException(
          "The SHA-256 of a body has to be 64 lower-case hexadecimal digits.");
    }
    return new PayloadHash(hex);
  }

  /** What stands in the canonical request; null where the signer computes it. */
  public @Nullable String value() {
    return value;
  }

  @Override
  public String toString() {
    return value == null ? "COMPUTED" : value;
  }
}
