package dev.bespoke.runtime.http;

/** Leave to send a body, over sockets. */
class SocketExpectTest extends ExpectContract {
  @Override
  HttpTransport create(TransportOptions options) {
    return HttpTransports.socket(options);
  }
}
