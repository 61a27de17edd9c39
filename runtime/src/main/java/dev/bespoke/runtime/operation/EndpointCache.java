package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.endpoint.Endpoint;
import dev.bespoke.runtime.endpoint.EndpointParameters;
import dev.bespoke.runtime.endpoint.EndpointResolver;
import java.util.concurrent.ConcurrentHashMap;

/** The endpoints resolved so far: most clients have one, S3's have one per bucket. */
final class EndpointCache {
  private static final int BOUND = 256;

  private final EndpointResolver resolver;
  private final ConcurrentHashMap<EndpointParameters, Endpoint> endpoints =
      new ConcurrentHashMap<>();

  EndpointCache(EndpointResolver resolver) {
    this.resolver = resolver;
  }

  Endpoint get(EndpointParameters parameters) {
    Endpoint endpoint = endpoints.get(parameters);
    if (endpoint == null) {
      endpoint = resolver.resolve(parameters);
      if (endpoints.size() >= BOUND) {
        endpoints.clear();
      }
      endpoints.put(parameters, endpoint);
    }
    return endpoint;
  }
}
