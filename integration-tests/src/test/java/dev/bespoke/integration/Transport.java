package dev.bespoke.integration;

import dev.bespoke.runtime.http.HttpTransport;
import dev.bespoke.runtime.http.HttpTransports;
import dev.bespoke.runtime.http.TransportOptions;
import javax.net.ssl.SSLContext;

/** The transports that every test runs over. */
enum Transport {
  SOCKET {
    @Override
    HttpTransport create(TransportOptions options) {
      return HttpTransports.socket(options);
    }
  },
  JDK {
    @Override
    HttpTransport create(TransportOptions options) {
      return HttpTransports.jdk(options);
    }
  };

  abstract HttpTransport create(TransportOptions options);

  HttpTransport open() {
    return create(TransportOptions.defaults());
  }

  /** Opens it with a context that trusts a server's certificate. */
  HttpTransport open(SSLContext context) {
    return create(TransportOptions.builder().sslContext(context).build());
  }
}
