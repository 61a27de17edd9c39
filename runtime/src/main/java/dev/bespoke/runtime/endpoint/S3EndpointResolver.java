package dev.bespoke.runtime.endpoint;

import dev.bespoke.runtime.error.ClientException;

/** The rules of Amazon S3. Stateless. */
public final class S3EndpointResolver implements EndpointResolver {
  /** Creates one. */
  public S3EndpointResolver() {}

  @Override
  public boolean uses(String parameter) {
    return false;
  }

  @Override
  public Endpoint resolve(EndpointParameters parameters) {
    throw new ClientException("no region");
  }
}
