package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.serde.SerdeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The credentials of a session with a directory bucket of S3. */
public final class SessionResponse extends ServiceResponse {
  private final Credentials credentials;

  /**
   * Takes the parts of the credentials.
   *
   * @throws SerdeException where they cannot be credentials; the message does not repeat them
   */
  public SessionResponse(
      String accessKeyId, String secretAccessKey, String sessionToken, Instant expiration) {
    try {
      this.credentials =
          Credentials.of(accessKeyId, secretAccessKey, sessionToken).withExpiration(expiration);
    } catch (IllegalArgumentException e) {
      throw new SerdeException("a session's credentials cannot be used: " + e.getMessage());
    }
  }

  /** The credentials, with their expiration. */
  public Credentials credentials() {
    return credentials;
  }

  @Override
  protected @Nullable Object[] allMembers() {
    return new @Nullable Object[] {this.credentials};
  }

  @Override
  protected String textPattern() {
    return "SessionResponse[credentials=***]";
  }
}
