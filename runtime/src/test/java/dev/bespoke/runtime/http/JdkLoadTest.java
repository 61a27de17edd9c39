package dev.bespoke.runtime.http;

/** Load, over the JDK's client. */
class JdkLoadTest extends LoadContract {
  @Override
  HttpTransport create(TransportOptions options) {
    return HttpTransports.jdk(options);
  }
}
