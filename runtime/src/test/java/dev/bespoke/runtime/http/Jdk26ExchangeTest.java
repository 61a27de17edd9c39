package dev.bespoke.runtime.http;

/**
 * As {@link JdkExchangeTest}, the way it is done since JDK 26, where timeouts bound bodies, too.
 */
class Jdk26ExchangeTest extends JdkExchangeTest {
  @Override
  HttpTransport create(TransportOptions options) {
    return new JdkTransport(options, true);
  }
}
