package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.endpoint.EndpointParameters;
import dev.bespoke.runtime.endpoint.EndpointSettings;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The regions of buckets that turned out to be elsewhere than the client looked first, so that only
 * the first request for one takes a detour. Safe for any number of threads.
 */
final class RegionRedirects {
  private static final int BOUND = 1000;

  private final ConcurrentHashMap<String, EndpointSettings> settings = new ConcurrentHashMap<>();

  /** The parameters, for the region where their bucket is known to be. */
  EndpointParameters apply(EndpointParameters parameters) {
    if (settings.isEmpty()) {
      return parameters;
    }
    String bucket = parameters.get("Bucket");
    EndpointSettings known = bucket == null ? null : settings.get(bucket);
    return known == null ? parameters : parameters.withSettings(known);
  }

  /** The parameters for a region that a service has named. */
  EndpointParameters remember(EndpointParameters parameters, String region) {
    EndpointSettings corrected = parameters.settings().withRegion(region);
    String bucket = parameters.get("Bucket");
    if (bucket != null) {
      if (settings.size() >= BOUND) {
        settings.clear();
      }
      settings.put(bucket, corrected);
    }
    return parameters.withSettings(corrected);
  }
}
