package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.token.BearerToken;
import dev.bespoke.runtime.token.TokenException;
import dev.bespoke.runtime.token.TokenNotFoundException;
import dev.bespoke.runtime.token.TokenProvider;
import java.time.Instant;

/**
 * Has requests carry a bearer token (RFC 6750, "Authorization Request Header Field"). Safe for any
 * number of threads.
 */
final class BearerAuth {
  private final String service;
  private final TokenProvider tokens;
  private final ClockSkew clock;

  BearerAuth(String service, TokenProvider tokens, ClockSkew clock) {
    this.service = service;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Adds the token to one attempt. */
  void apply(Operation<?, ?> operation, HttpRequest request) {
    if (!request.scheme().equals("https") && !isLoopback(request.host())) {
      throw new ClientException(
          operation.name()
              + ": whoever reads a bearer token can use it, so it travels over TLS alone, but the"
              + " endpoint is http://"
              + request.hostHeader()
              + ". Use an endpoint URL that begins with https://.");
    }
    BearerToken token = token(operation);
    Instant expiration = token.expiration();
    if (expiration != null && !clock.instant().isBefore(expiration)) {
      throw new TokenException(
          operation.name()
              + ": the bearer token expired at "
              + expiration
              + ". Give the client a TokenProvider that renews it, or a new token.");
    }
    request.headers().set("authorization", "Bearer ".concat(token.value()));
  }

  private BearerToken token(Operation<?, ?> operation) {
    try {
      return tokens.resolve();
    } catch (TokenNotFoundException e) {
      throw new TokenException(
          operation.name() + " of " + service + " needs a bearer token. " + e.getMessage(), e);
    } catch (ServiceException e) {
      throw FailureText.token(e);
    }
  }

  /** Whether a request never leaves this machine: then nobody else reads along. */
  private static boolean isLoopback(String host) {
    if (host.equals("localhost") || host.equals("[::1]")) {
      return true;
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return host.startsWith("127.");
  }
}
