package dev.bespoke.runtime.http;

/** As {@link JdkFaultTest}, the way it is done since JDK 26, where timeouts bound bodies, too. */
class Jdk26FaultTest extends JdkFaultTest {
  @Override
  HttpTransport create(TransportOptions options) {
    return new JdkTransport(options, true);
  }
}
