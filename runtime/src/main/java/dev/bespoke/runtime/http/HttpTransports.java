package dev.bespoke.runtime.http;

/** Creates the transports of this package. */
public final class HttpTransports {
  private HttpTransports() {}

  /**
   * A lean HTTP/1.1 transport over plain sockets: the fastest, and the quickest to start. Every
   * exchange blocks its own thread, platform or virtual; where the last response came within a
   * fifth of a millisecond, as from a server on the same machine, it may look for the next one for
   * a tenth before it blocks.
   */
  public static HttpTransport socket(TransportOptions options) {
    return new SocketTransport(options);
  }

  /**
   * A transport over {@code java.net.http.HttpClient}, speaking HTTP/1.1. On JDK 21 and later
   * closing it ends the client at once; on earlier ones the client's thread and connections end
   * some time after.
   *
   * <p>It differs where the client leaves no choice: header values must be ASCII, {@code
   * Connection} fields are not sent, {@code Expect} fields on JDK 21 and later only, and idle
   * connections are kept as long as the system property {@code jdk.httpclient.keepalive.timeout}
   * says.
   */
  public static HttpTransport jdk(TransportOptions options) {
    return new JdkTransport(options);
  }
}
