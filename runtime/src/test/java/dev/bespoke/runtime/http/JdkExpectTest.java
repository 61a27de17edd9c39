package dev.bespoke.runtime.http;

/** Leave to send a body, over the JDK's client. */
class JdkExpectTest extends ExpectContract {
  @Override
  HttpTransport create(TransportOptions options) {
    return HttpTransports.jdk(options);
  }

  @Override
  boolean canAsk() {
    return JdkExchange.CAN_EXPECT;
  }
}
