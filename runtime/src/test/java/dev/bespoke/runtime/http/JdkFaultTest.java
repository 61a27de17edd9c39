package dev.bespoke.runtime.http;

/** Faults over the JDK's client. */
class JdkFaultTest extends FaultContract {
  @Override
  HttpTransport create(TransportOptions options) {
    return HttpTransports.jdk(options);
  }

  @Override
  boolean canClose() {
    return Runtime.version().feature() >= 21;
  }
}
