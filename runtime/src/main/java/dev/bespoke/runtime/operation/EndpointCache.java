package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.endpoint.Endpoint;
import dev.bespoke.runtime.endpoint.EndpointParameters;
import dev.bespoke.runtime.endpoint.EndpointResolver;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The endpoints resolved so far: most clients have one, S3's have one per bucket. Finding one again
 * allocates nothing. Safe for any number of threads.
 */
final class EndpointCache {
  private static final int BOUND = 256;

  private final EndpointResolver resolver;
  private final ConcurrentHashMap<EndpointParameters, Resolved> endpoints =
      new ConcurrentHashMap<>();

  /** An endpoint, and what it was resolved from. */
  record Resolved(EndpointParameters parameters, Endpoint endpoint) {}

  EndpointCache(EndpointResolver resolver) {
    this.resolver = resolver;
  }

  /** The endpoint; the parameters may not change any more where they are those of the result. */
  Resolved get(EndpointParameters parameters) {
    Resolved resolved = endpoints.get(parameters);
    if (resolved == null) {
      resolved = new Resolved(parameters, resolver.resolve(parameters));
      if (endpoints.size() >= BOUND) {
        endpoints.clear();
      }
      endpoints.put(parameters, resolved);
    }
    return resolved;
  }
}
