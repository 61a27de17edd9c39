package dev.bespoke.runtime.endpoint;

import dev.bespoke.runtime.error.ClientException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes, and how it is signed for that place. Immutable.
 *
 * @param scheme {@code https} or {@code http}
 * @param host the host name or address, without a port
 * @param port the port, or -1 for the scheme's default
 * @param basePath what precedes the request's path: {@code "/"} for nothing, {@code "/prefix/"} for
 *     a prefix, {@code "/bucket"} for a resource that a request for {@code "/"} names itself
 * @param signingRegion the region in a signature's scope; null for the client's
 * @param signingName the service in a signature's scope; null for the service's
 */
public record Endpoint(
    String scheme,
    String host,
    int port,
    String basePath,
    @Nullable String signingRegion,
    @Nullable String signingName) {
  /** Requires what cannot be null. */
  public Endpoint {
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(basePath, "basePath");
  }

  /** An endpoint at the root of a host, signed for {@code signingRegion}. */
  public static Endpoint of(boolean secure, String host, @Nullable String signingRegion) {
    return new Endpoint(secure ? "https" : "http", host, -1, "/", signingRegion, null);
  }

  /**
   * The endpoint that a URL names.
   *
   * @throws ClientException where it is no http or https URL, or has a query, a fragment or
   *     credentials
   */
  public static Endpoint parse(String url) {
    URI uri;
    try {
      uri = new URI(url.trim());
    } catch (java.net.URISyntaxException e) {
      throw malformed(e.getReason());
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw malformed("it has to begin with http:// or https://");
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw malformed("it must have no credentials, query or fragment");
    }
    String host = uri.getHost();
    int port = uri.getPort();
    if (host == null) {
      // java.net.URI knows no underscore in host names, though Docker networks are full of them.
      host = uri.getRawAuthority();
      int colon = host == null ? -1 : host.lastIndexOf(':');
      if (host != null && colon >= 0) {
        port = parsePort(host.substring(colon + 1));
        host = host.substring(0, colon);
      }
    }
    if (host == null || host.isEmpty() || port > 65535) {
      throw malformed("it names no valid host and port");
    }
    String path = uri.getRawPath();
    if (path == null || path.isEmpty()) {
      path = "/";
    } else if (!path.endsWith("/")) {
      path = path.concat("/");
    }
    return new Endpoint(scheme, host, port, path, null, null);
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
    return new Endpoint(scheme, value, port, basePath, signingRegion, signingName);
  }

  /** This endpoint with another base path. */
  public Endpoint withBasePath(String value) {
    return new Endpoint(scheme, host, port, value, signingRegion, signingName);
  }

  /** This endpoint, signed for another region. */
  public Endpoint withSigningRegion(@Nullable String value) {
    return new Endpoint(scheme, host, port, basePath, value, signingName);
  }

  private static int parsePort(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw malformed("its port is no number");
    }
  }

  private static ClientException malformed(String reason) {
    return new ClientException(
        "The endpoint URL is not usable: "
            + reason
            + ". Write it as http://host:port or https://host/path.");
  }
}
