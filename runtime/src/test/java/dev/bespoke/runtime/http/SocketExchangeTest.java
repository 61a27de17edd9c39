package dev.bespoke.runtime.http;

/** Exchanges over sockets. */
class SocketExchangeTest extends ExchangeContract {
  @Override
  HttpTransport create(TransportOptions options) {
    return HttpTransports.socket(options);
  }
}
