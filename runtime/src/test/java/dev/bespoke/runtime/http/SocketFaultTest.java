package dev.bespoke.runtime.http;

/** Faults over sockets. */
class SocketFaultTest extends FaultContract {
  @Override
  HttpTransport create(TransportOptions options) {
    return HttpTransports.socket(options);
  }
}
