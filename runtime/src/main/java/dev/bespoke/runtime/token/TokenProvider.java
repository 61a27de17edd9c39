package dev.bespoke.runtime.token;

import dev.bespoke.runtime.config.Settings;

/**
 * Says which bearer token a request carries. Asked before every attempt of every call, so an
 * implementation keeps what is slow to get; safe for any number of threads.
 */
@FunctionalInterface
public interface TokenProvider {
  /**
   * The token to send now.
   *
   * @throws TokenNotFoundException where there is none, and another place might have one
   * @throws TokenException where there is one that can't be used
   */
  BearerToken resolve();

  /** Always this token. */
  static TokenProvider of(BearerToken token) {
    return new StaticTokenProvider(token);
  }

  /**
   * The variable {@code AWS_BEARER_TOKEN_} and the service's signing name in upper case, such as
   * {@code AWS_BEARER_TOKEN_BEDROCK}; read once, since the environment of a process doesn't change.
   */
  static TokenProvider environment(Settings settings, String signingName) {
    return new EnvironmentTokenProvider(settings, signingName);
  }

  /** Whether that variable is set, so that {@link #environment} has a token. */
  static boolean isInEnvironment(Settings settings, String signingName) {
    return settings.variable(EnvironmentTokenProvider.variable(signingName)) != null;
  }
}
