package dev.bespoke.runtime.http;

import java.net.URI;

/**
 * Where a request goes, as {@code java.net.http} wants it. Most services have one path for all
 * operations, so that the last target mostly is the next one's too, and no URI is parsed.
 */
record JdkTarget(Route route, URI uri) {
  /**
   * The target of a request.
   *
   * @throws IllegalArgumentException where {@link Route#of} throws it, or no URI can be made of it
   */
  static JdkTarget of(HttpRequest request) {
    return new JdkTarget(Route.of(request), uri(request));
  }

  /** Whether another request goes there, too; never where there is a query, which may be secret. */
  boolean isOf(HttpRequest request) {
    return uri.getRawQuery() == null
        && request.query().isEmpty()
        && request.path().equals(uri.getRawPath())
        && request.host().equals(route.host)
        && request.scheme().equals(route.secure ? "https" : "http")
        && Route.port(request) == route.port;
  }

  private static URI uri(HttpRequest request) {
    StringBuilder uri =
        new StringBuilder(request.scheme())
            .append("://")
            .append(request.hostHeader())
            .append(request.path());
    if (!request.query().isEmpty()) {
      uri.append('?').append(request.query());
    }
    try {
      return URI.create(uri.toString());
    } catch (IllegalArgumentException e) {
      throw unusable(request);
    }
  }

  /** Says so without the message of what was thrown: that has the whole URL with a signature. */
  static IllegalArgumentException unusable(HttpRequest request) {
    return new IllegalArgumentException(
        "java.net.http cannot send to the host or path of " + request);
  }
}
