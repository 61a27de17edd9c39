package dev.bespoke.runtime.http;

/** TLS, over the JDK's client. */
class JdkTlsTest extends TlsContract {
  @Override
  HttpTransport create(TransportOptions options) {
    return HttpTransports.jdk(options);
  }
}
