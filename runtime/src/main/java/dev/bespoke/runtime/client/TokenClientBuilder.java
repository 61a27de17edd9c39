package dev.bespoke.runtime.client;

import dev.bespoke.runtime.config.AwsSettings;
import dev.bespoke.runtime.config.Settings;
import dev.bespoke.runtime.operation.ClientSettings;
import dev.bespoke.runtime.operation.ServiceDescriptor;
import dev.bespoke.runtime.token.TokenProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of clients offer whose service takes bearer tokens. Not safe for concurrent
 * use.
 *
 * <p>Where an operation may be signed instead, a token is sent if {@link #authSchemePreference}
 * says so; else if one is set here; else, where no preference is, if the service's environment
 * variable has one and neither credentials nor a profile are set here; else if {@code
 * auth_scheme_preference} of environment or profile says so.
 *
 * @param <B> the builder itself
 */
public abstract class TokenClientBuilder<B extends TokenClientBuilder<B>> extends ClientBuilder<B> {
  private static final String BEARER = "httpBearerAuth";
  private static final String SIGNED = "sigv4";

  private @Nullable TokenProvider tokens;

  /** For generated builders. */
  protected TokenClientBuilder() {}

  /**
   * Sets where bearer tokens come from; else an environment variable such as {@code
   * AWS_BEARER_TOKEN_BEDROCK} has one.
   */
  public B token(TokenProvider value) {
    tokens = value;
    return self();
  }

  @Override
  final void addTokens(ClientSettings.Builder added, ServiceDescriptor service, Settings settings) {
    TokenProvider used = tokens;
    if (used == null) {
      used = TokenProvider.environment(settings, service.signingName());
    }
    added.tokens(used, isPreferred(service, settings));
  }

  private boolean isPreferred(ServiceDescriptor service, Settings settings) {
    String inCode = authSchemePreference();
    if (inCode != null && ClientSettings.prefers(inCode, BEARER, SIGNED)) {
      return true;
    }
    if (inCode != null && ClientSettings.prefers(inCode, SIGNED, BEARER)) {
      return false;
    }
    if (tokens != null || inCode != null) {
      return tokens != null;
    }
    if (!namesCaller() && TokenProvider.isInEnvironment(settings, service.signingName())) {
      return true;
    }
    String configured = AwsSettings.AUTH_SCHEME_PREFERENCE.find(null, settings);
    return configured != null && ClientSettings.prefers(configured, BEARER, SIGNED);
  }
}
