package dev.bespoke.runtime.http;

/** Where a connection leads: connections are shared by requests of an equal route. */
final class Route {
  final boolean secure;
  final String host;
  final int port;

  private Route(boolean secure, String host, int port) {
    this.secure = secure;
    this.host = host;
    this.port = port;
  }

  /**
   * The route of a request.
   *
   * @throws IllegalArgumentException where its scheme, host or port is unusable
   */
  static Route of(HttpRequest request) {
    boolean secure = request.scheme().equals("https");
    if (!secure && !request.scheme().equals("http")) {
      throw new IllegalArgumentException(
          "the scheme of an endpoint is http or https, not '" + request.scheme() + "'");
    }
    MessageSyntax.checkHost(request.host());
    int port = port(request);
    if (port == 0 || port > 0xFFFF) {
      throw new IllegalArgumentException("the port of an endpoint is 1 to 65535, not " + port);
    }
    return new Route(secure, request.host(), port);
  }

  /** The port of a request, which may be its scheme's own. */
  static int port(HttpRequest request) {
    return request.port() >= 0 ? request.port() : request.scheme().equals("https") ? 443 : 80;
  }

  /** The host as TLS checks it: an IPv6 address without its brackets. */
  String tlsHost() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Route that
        && that.port == port
        && that.secure == secure
        && that.host.equals(host);
  }

  @Override
  public int hashCode() {
    return host.hashCode() * 31 + port;
  }

  @Override
  public String toString() {
    return (secure ? "https://" : "http://") + host + ":" + port;
  }
}
