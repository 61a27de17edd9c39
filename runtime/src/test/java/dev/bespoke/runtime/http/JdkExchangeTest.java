package dev.bespoke.runtime.http;

/** Exchanges over the JDK's client. */
class JdkExchangeTest extends ExchangeContract {
  @Override
  HttpTransport create(TransportOptions options) {
    return HttpTransports.jdk(options);
  }
}
