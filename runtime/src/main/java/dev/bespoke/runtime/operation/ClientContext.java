package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.retry.RetryQuota;

/** What the calls of one client share. Safe for any number of threads. */
final class ClientContext {
  final ServiceDescriptor service;
  final ClientSettings settings;
  final RequestFactory requests;
  final RequestSigner signer;
  final ClockSkew clock;
  final RetryQuota quota = new RetryQuota();
  volatile boolean closed;

  ClientContext(ServiceDescriptor service, ClientSettings settings) {
    this.service = service;
    this.settings = settings;
    this.requests = new RequestFactory(service, settings);
    this.clock = new ClockSkew(settings.clock);
    this.signer = new RequestSigner(this);
  }
}
