package dev.bespoke.runtime.credentials;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign requests. Immutable; {@link #toString} shows nothing that is secret.
 *
 * <p>Equality compares all parts, the secret ones too.
 */
public final class Credentials {
  private static final Credentials ANONYMOUS = new Credentials("", "", null, null, null);

  private final String accessKeyId;
  private final String secretAccessKey;
  private final @Nullable String sessionToken;
  private final @Nullable Instant expiration;
  private final @Nullable String accountId;

  private Credentials(
      String accessKeyId,
      String secretAccessKey,
      @Nullable String sessionToken,
      @Nullable Instant expiration,
      @Nullable String accountId) {
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    this.expiration = expiration;
    this.accountId = accountId;
  }

  /** Long-term credentials. See {@link #of(String, String, String)} for what is refused. */
  public static Credentials of(String accessKeyId, String secretAccessKey) {
    return of(accessKeyId, secretAccessKey, null);
  }

  /**
   * Temporary credentials; long-term ones where the token is null.
   *
   * @throws IllegalArgumentException where a part is blank, or holds a blank or control character
   *     (as where a line end was copied along); the message doesn't repeat it
   */
  public static Credentials of(
      String accessKeyId, String secretAccessKey, @Nullable String sessionToken) {
    check(accessKeyId, "The access key id");
    check(secretAccessKey, "The secret access key");
    if (sessionToken != null) {
      check(sessionToken, "The session token");
    }
    return new Credentials(accessKeyId, secretAccessKey, sessionToken, null, null);
  }

  /** What stands for no credentials: requests go out unsigned. */
  public static Credentials anonymous() {
    return ANONYMOUS;
  }

  /** These credentials, which stop working at {@code instant}; null for never. */
  public Credentials withExpiration(@Nullable Instant instant) {
    return new Credentials(accessKeyId, secretAccessKey, sessionToken, instant, accountId);
  }

  /** These credentials, which belong to an account of this 12-digit number; null for unknown. */
  public Credentials withAccountId(@Nullable String id) {
    return new Credentials(accessKeyId, secretAccessKey, sessionToken, expiration, id);
  }

  /** Whether requests go out unsigned. */
  public boolean isAnonymous() {
    return accessKeyId.isEmpty();
  }

  /** The access key id; empty where anonymous. */
  public String accessKeyId() {
    return accessKeyId;
  }

  /** The secret access key; empty where anonymous. */
  public String secretAccessKey() {
    return secretAccessKey;
  }

  /** The session token of temporary credentials, or null. */
  public @Nullable String sessionToken() {
    return sessionToken;
  }

  /** When they stop working; null for never, or unknown. */
  public @Nullable Instant expiration() {
    return expiration;
  }

  /** The number of the account they belong to; null where unknown. */
  public @Nullable String accountId() {
    return accountId;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Credentials that
        && accessKeyId.equals(that.accessKeyId)
        && secretAccessKey.equals(that.secretAccessKey)
        && Objects.equals(sessionToken, that.sessionToken)
        && Objects.equals(expiration, that.expiration)
        && Objects.equals(accountId, that.accountId);
  }

  @Override
  public int hashCode() {
    return accessKeyId.hashCode() * 31 + secretAccessKey.hashCode();
  }

  /** The first four characters of the access key id, and whether there is a token. */
  @Override
  public String toString() {
    if (isAnonymous()) {
      return "Credentials[anonymous]";
    }
    String shown = accessKeyId.length() >= 12 ? accessKeyId.substring(0, 4) : "";
    return "Credentials[" + shown + "****" + (sessionToken == null ? "]" : ", temporary]");
  }

  private static void check(String value, String name) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " is empty.");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c == 0x7f) {
        throw new IllegalArgumentException(
            name + " holds a blank or a control character: copy it again without a line end.");
      }
    }
  }
}
