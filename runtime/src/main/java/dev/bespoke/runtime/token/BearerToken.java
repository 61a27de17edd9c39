package dev.bespoke.runtime.token;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What proves by itself who sends a request: an API key, or the token of a session (RFC 6750).
 * Immutable; {@link #toString} shows nothing of it, and equality compares all of it.
 */
public final class BearerToken {
  private final String value;
  private final @Nullable Instant expiration;

  private BearerToken(String value, @Nullable Instant expiration) {
    this.value = value;
    this.expiration = expiration;
  }

  /**
   * A token that works until it is taken back.
   *
   * @throws IllegalArgumentException where it is blank, or holds what no header may (as where a
   *     line end was copied along); the message doesn't repeat it
   */
  public static BearerToken of(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("The bearer token is empty.");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        throw new IllegalArgumentException(
            "The bearer token holds a blank, a control character or one outside ASCII: copy it"
                + " again without a line end.");
      }
    }
    return new BearerToken(value, null);
  }

  /** This token, which stops working at {@code instant}; null for never. */
  public BearerToken withExpiration(@Nullable Instant instant) {
    return new BearerToken(value, instant);
  }

  /** The token itself, which is secret. */
  public String value() {
    return value;
  }

  /** When it stops working; null for never, or unknown. */
  public @Nullable Instant expiration() {
    return expiration;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BearerToken that
        && value.equals(that.value)
        && Objects.equals(expiration, that.expiration);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** That there is a token, and until when. */
  @Override
  public String toString() {
    return expiration == null ? "BearerToken[****]" : "BearerToken[****, until " + expiration + "]";
  }
}
