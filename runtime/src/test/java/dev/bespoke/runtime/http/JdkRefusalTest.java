package dev.bespoke.runtime.http;

/** Refused requests, over the JDK's client. */
class JdkRefusalTest extends RefusalContract {
  @Override
  HttpTransport create(TransportOptions options) {
    return HttpTransports.jdk(options);
  }
}
