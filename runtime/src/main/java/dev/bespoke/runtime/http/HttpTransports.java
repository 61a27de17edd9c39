package dev.bespoke.runtime.http;

/** Creates the transports of this package. */
public final class HttpTransports {
  private HttpTransports() {}

  /**
   * A lean HTTP/1.1 transport over plain sockets: the fastest, and the quickest to start. Every
   * exchange blocks its own thread, platform or virtual.
   */
  public static HttpTransport socket(TransportOptions options) {
    return new SocketTransport(options);
  }
}
