package dev.bespoke.runtime.credentials;

import dev.bespoke.runtime.config.Settings;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Credentials in environment variables. */
final class EnvironmentCredentialsProvider implements CredentialsProvider {
  private static final String KEY = "AWS_ACCESS_KEY_ID";
  private static final String SECRET = "AWS_SECRET_ACCESS_KEY";

  private final Settings settings;
  private volatile @Nullable Credentials credentials;

  EnvironmentCredentialsProvider(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Credentials resolve() {
    Credentials known = credentials;
    if (known == null) {
      known = read();
      credentials = known;
    }
    return known;
  }

  private Credentials read() {
    String key = settings.variable(KEY);
    String secret = settings.variable(SECRET);
    if (key == null && secret == null) {
      throw new CredentialsNotFoundException(
          "The environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set.");
    }
    if (key == null || secret == null) {
      throw new CredentialsException(
          "The environment variable "
              + (key == null ? SECRET : KEY)
              + " is set but "
              + (key == null ? KEY : SECRET)
              + " is not: set both, or neither.");
    }
    String token = settings.variable("AWS_SESSION_TOKEN");
    if (token == null) {
      token = settings.variable("AWS_SECURITY_TOKEN");
    }
    try {
      return Credentials.of(key, secret, token)
          .withAccountId(settings.variable("AWS_ACCOUNT_ID"))
          .withExpiration(expiration());
    } catch (IllegalArgumentException e) {
      throw new CredentialsException(
          "The credentials in the environment variables can't be used. " + e.getMessage());
    }
  }

  private @Nullable Instant expiration() {
    String text = settings.variable("AWS_CREDENTIAL_EXPIRATION");
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new CredentialsException(
          "The environment variable AWS_CREDENTIAL_EXPIRATION has to be a time such as"
              + " 2030-01-31T12:00:00Z, and isn't: correct or unset it.",
          e);
    }
  }

  @Override
  public String toString() {
    return "environment variables";
  }
}
