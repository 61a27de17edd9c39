package dev.bespoke.runtime.http;

/** Refused requests, over sockets. */
class SocketRefusalTest extends RefusalContract {
  @Override
  HttpTransport create(TransportOptions options) {
    return HttpTransports.socket(options);
  }
}
