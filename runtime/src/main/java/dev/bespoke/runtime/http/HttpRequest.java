package dev.bespoke.runtime.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request under construction: serialized, then given an endpoint, then signed, then sent.
 *
 * <p>Owned by one call and not safe for concurrent use. {@code path} and {@code query} are already
 * percent-encoded; transports send them as they are.
 */
public final class HttpRequest {
  private String method = "POST";
  private String scheme = "https";
  private String host = "";
  private int port = -1;
  private String path = "/";
  private String query = "";
  private final Headers headers = new Headers();
  private RequestBody body = RequestBody.empty();
  private @Nullable Duration timeout;
  private @Nullable Cancellation cancellation;

  /** Creates a POST to the root path of a host still to be set. */
  public HttpRequest() {}

  /** The method, in upper case. */
  public String method() {
    return method;
  }

  /** Sets the method, in upper case. */
  public HttpRequest method(String value) {
    method = value;
    return this;
  }

  /** {@code https} or {@code http}. */
  public String scheme() {
    return scheme;
  }

  /** Sets {@code https} or {@code http}. */
  public HttpRequest scheme(String value) {
    scheme = value;
    return this;
  }

  /** The host name or address, without a port; an IPv6 address stands in brackets. */
  public String host() {
    return host;
  }

  /** Sets the host name or address, without a port. */
  public HttpRequest host(String value) {
    host = value;
    return this;
  }

  /** The port, or -1 for the scheme's default. */
  public int port() {
    return port;
  }

  /** Sets the port; -1 for the scheme's default. */
  public HttpRequest port(int value) {
    port = value;
    return this;
  }

  /** The percent-encoded path, which begins with a slash. */
  public String path() {
    return path;
  }

  /** Sets the percent-encoded path, which begins with a slash. */
  public HttpRequest path(String value) {
    path = value;
    return this;
  }

  /** The percent-encoded query without its question mark, empty where there is none. */
  public String query() {
    return query;
  }

  /** Sets the percent-encoded query, without its question mark. */
  public HttpRequest query(String value) {
    query = value;
    return this;
  }

  /** The header fields, to be changed in place. */
  public Headers headers() {
    return headers;
  }

  /** The body; empty where the request has none. */
  public RequestBody body() {
    return body;
  }

  /** Sets the body. */
  public HttpRequest body(RequestBody value) {
    body = value;
    return this;
  }

  /**
   * How long to wait for the response's head once the request is sent, where the transport's {@link
   * TransportOptions#readTimeout} is not shorter; null for that.
   */
  public @Nullable Duration timeout() {
    return timeout;
  }

  /** Sets how long to wait for the response's head. */
  public HttpRequest timeout(@Nullable Duration value) {
    timeout = value;
    return this;
  }

  /** What can end the exchange from another thread; null for nothing. */
  public @Nullable Cancellation cancellation() {
    return cancellation;
  }

  /** Sets what can end the exchange from another thread. */
  public HttpRequest cancellation(@Nullable Cancellation value) {
    cancellation = value;
    return this;
  }

  /** Whether the exchange was ended from another thread. */
  boolean isCancelled() {
    return cancellation != null && cancellation.isCancelled();
  }

  /** The value of the Host header: the port is named where it isn't the scheme's own. */
  public String hostHeader() {
    boolean standard = port < 0 || port == (scheme.equals("https") ? 443 : 80);
    return standard ? host : host.concat(":").concat(Integer.toString(port));
  }

  /** The method and the URL without its query: a presigned query holds a signature. */
  @Override
  public String toString() {
    return method + " " + scheme + "://" + hostHeader() + path;
  }
}
