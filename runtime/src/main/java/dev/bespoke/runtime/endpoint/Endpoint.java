package dev.bespoke.runtime.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes, what it carries besides, and how it is signed for that place. Immutable.
 */
public final class Endpoint {
  private final String scheme;
  private final String host;
  private final int port;
  private final String basePath;
  private final List<AuthScheme> authSchemes;
  private final Map<String, String> headers;
  private final Map<String, Object> properties;

  Endpoint(String scheme, String host, int port, String basePath) {
    this(scheme, host, port, basePath, List.of(), Map.of(), Map.of());
  }

  private Endpoint(
      String scheme,
      String host,
      int port,
      String basePath,
      List<AuthScheme> authSchemes,
      Map<String, String> headers,
      Map<String, Object> properties) {
    this.scheme = scheme;
    this.host = host;
    this.port = port;
    this.basePath = basePath;
    this.authSchemes = authSchemes;
    this.headers = headers;
    this.properties = properties;
  }

  /** An endpoint at the root of a host, signed for {@code signingRegion}; null for the client's. */
  public static Endpoint of(boolean secure, String host, @Nullable String signingRegion) {
    return new Endpoint(secure ? "https" : "http", host, -1, "/").withSigningRegion(signingRegion);
  }

  /**
   * The endpoint of the URL that these parts make, joined. The URL's path becomes the {@link
   * #basePath} as it is.
   *
   * @throws EndpointException where it is no http or https URL, or has a query, a fragment or
   *     credentials
   */
  public static Endpoint at(String... parts) {
    return EndpointParser.parse(EndpointFunctions.join(parts), false);
  }

  /**
   * The endpoint that a user's URL names, whose path precedes all others.
   *
   * @throws EndpointException where it is no http or https URL, or has a query, a fragment or
   *     credentials
   */
  public static Endpoint parse(String url) {
    return EndpointParser.parse(url.trim(), true);
  }

  /** {@code https} or {@code http}. */
  public String scheme() {
    return scheme;
  }

  /** The host name or address, without a port. */
  public String host() {
    return host;
  }

  /** The port, or -1 for the scheme's default. */
  public int port() {
    return port;
  }

  /**
   * What precedes the request's path: {@code "/"} for nothing, {@code "/prefix/"} for a prefix,
   * {@code "/bucket"} for a resource that a request for {@code "/"} names itself.
   */
  public String basePath() {
    return basePath;
  }

  /** The URL, without a slash at its end. */
  public String url() {
    StringBuilder url = new StringBuilder(64).append(scheme).append("://").append(host);
    if (port >= 0) {
      url.append(':').append(port);
    }
    int end = basePath.endsWith("/") ? basePath.length() - 1 : basePath.length();
    return url.append(basePath, 0, end).toString();
  }

  /** How requests are signed, best first; empty for as all of the service's are. */
  public List<AuthScheme> authSchemes() {
    return authSchemes;
  }

  /** The header fields that requests carry besides. */
  public Map<String, String> headers() {
    return headers;
  }

  /** What else the rules say of this endpoint: texts, booleans, numbers, lists and maps. */
  public Map<String, Object> properties() {
    return properties;
  }

  /** The region in a signature's scope; null for the client's. */
  public @Nullable String signingRegion() {
    return authSchemes.isEmpty() ? null : authSchemes.get(0).signingRegion();
  }

  /** The path of a request for {@code path} at this endpoint. */
  public String resolvePath(String path) {
    if (basePath.equals("/")) {
      return path;
    }
    if (path.equals("/")) {
      return basePath;
    }
    return basePath.endsWith("/") ? basePath.concat(path.substring(1)) : basePath.concat(path);
  }

  /** This endpoint at another host. */
  public Endpoint withHost(String value) {
    return new Endpoint(scheme, value, port, basePath, authSchemes, headers, properties);
  }

  /** This endpoint with another base path. */
  public Endpoint withBasePath(String value) {
    return new Endpoint(scheme, host, port, value, authSchemes, headers, properties);
  }

  /** This endpoint, over TLS or not. */
  public Endpoint withSecure(boolean secure) {
    String other = secure ? "https" : "http";
    return new Endpoint(other, host, port, basePath, authSchemes, headers, properties);
  }

  /** This endpoint, signed with Signature Version 4 for another region; null for the client's. */
  public Endpoint withSigningRegion(@Nullable String region) {
    List<AuthScheme> schemes = region == null ? List.of() : List.of(AuthScheme.sigV4(null, region));
    return new Endpoint(scheme, host, port, basePath, schemes, headers, properties);
  }

  /** This endpoint with one more way of signing, after those that it has. */
  public Endpoint withAuthScheme(AuthScheme value) {
    List<AuthScheme> more = new ArrayList<>(authSchemes);
    more.add(value);
    return new Endpoint(scheme, host, port, basePath, List.copyOf(more), headers, properties);
  }

  /** This endpoint with one more header field. */
  public Endpoint withHeader(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Endpoint(scheme, host, port, basePath, authSchemes, Map.copyOf(more), properties);
  }

  /** This endpoint with one more property: a text, boolean or number, or a list or map of those. */
  public Endpoint withProperty(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(properties);
    more.put(name, value);
    return new Endpoint(scheme, host, port, basePath, authSchemes, headers, Map.copyOf(more));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Endpoint that
        && scheme.equals(that.scheme)
        && host.equals(that.host)
        && port == that.port
        && basePath.equals(that.basePath)
        && authSchemes.equals(that.authSchemes)
        && headers.equals(that.headers)
        && properties.equals(that.properties);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * host.hashCode() + basePath.hashCode()) + port;
  }

  @Override
  public String toString() {
    return url();
  }
}
