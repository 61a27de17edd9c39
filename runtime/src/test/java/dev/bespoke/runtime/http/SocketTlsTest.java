package dev.bespoke.runtime.http;

/** TLS, over sockets. */
class SocketTlsTest extends TlsContract {
  @Override
  HttpTransport create(TransportOptions options) {
    return HttpTransports.socket(options);
  }
}
