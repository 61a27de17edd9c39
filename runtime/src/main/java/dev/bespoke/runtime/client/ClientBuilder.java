package dev.bespoke.runtime.client;

import dev.bespoke.runtime.operation.Pipeline;
import dev.bespoke.runtime.operation.ServiceDescriptor;

/**
 * What every client's builder offers.
 *
 * @param <B> the builder itself
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
  /** For generated builders. */
  protected ClientBuilder() {}

  /** Makes the pipeline of a client of this service from what has been set. */
  protected final Pipeline pipeline(ServiceDescriptor service) {
    return new Pipeline(service);
  }
}
