package dev.bespoke.runtime.token;

import dev.bespoke.runtime.config.Settings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A token in the environment variable of one service. */
final class EnvironmentTokenProvider implements TokenProvider {
  private final Settings settings;
  private final String variable;
  private volatile @Nullable BearerToken token;

  EnvironmentTokenProvider(Settings settings, String signingName) {
    this.settings = settings;
    this.variable = variable(signingName);
  }

  /** The variable's name, which AWS SDKs and Tools make of the signing name like this. */
  static String variable(String signingName) {
    return "AWS_BEARER_TOKEN_"
        .concat(signingName.replace('-', '_').replace(' ', '_').toUpperCase(Locale.ROOT));
  }

  @Override
  public BearerToken resolve() {
    BearerToken known = token;
    if (known == null) {
      known = read();
      token = known;
    }
    return known;
  }

  private BearerToken read() {
    String value = settings.variable(variable);
    if (value == null) {
      throw new TokenNotFoundException(
          "The environment variable "
              + variable
              + " is not set: set it, or give the client's builder a TokenProvider, as in"
              + " token(TokenProvider.of(BearerToken.of(…))).");
    }
    try {
      return BearerToken.of(value);
    } catch (IllegalArgumentException e) {
      throw new TokenException(
          "The environment variable " + variable + " can't be used. " + e.getMessage());
    }
  }

  @Override
  public String toString() {
    return "environment variable " + variable;
  }
}
