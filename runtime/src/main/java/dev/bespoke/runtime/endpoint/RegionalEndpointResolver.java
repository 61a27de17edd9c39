package dev.bespoke.runtime.endpoint;

import dev.bespoke.runtime.error.ClientException;

/**
 * The rules of most services: {@code <endpoint prefix>.<region>.<DNS suffix of the partition>}.
 * Stateless.
 */
public final class RegionalEndpointResolver implements EndpointResolver {
  /** Creates one. */
  public RegionalEndpointResolver() {}

  @Override
  public boolean uses(String parameter) {
    return false;
  }

  @Override
  public Endpoint resolve(EndpointParameters parameters) {
    throw new ClientException("no region");
  }
}
