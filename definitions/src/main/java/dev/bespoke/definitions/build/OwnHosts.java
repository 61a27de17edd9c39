package dev.bespoke.definitions.build;

import dev.bespoke.definitions.build.PublishedEndpoints.HostException;
import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that {@code hosts.json} writes down because {@code endpoints.json} lacks or misses
 * them: for each service a list of where they serve ({@code partitions} or {@code regions}, else
 * everywhere), the hosts by variant, and the region to sign for.
 */
final class OwnHosts {
  private final List<JsonObject> entries;

  /**
   * Reads those of a service.
   *
   * @param json the root of {@code hosts.json}
   */
  OwnHosts(JsonObject json, String service) {
    this.entries = json.objectList(service);
  }

  /** The hosts of a variant, those of regions before those of partitions. */
  List<HostException> exceptions(boolean fips, boolean dualStack) {
    List<HostException> regions = new ArrayList<>();
    List<HostException> partitions = new ArrayList<>();
    for (JsonObject entry : entries) {
      String host = host(entry, fips, dualStack);
      if (host != null) {
        String signed = entry.optionalString("signingRegion");
        for (String region : entry.strings("regions")) {
          regions.add(exception("", region, host, signed));
        }
        for (String partition : entry.strings("partitions")) {
          partitions.add(exception(partition, null, host, signed));
        }
      }
    }
    regions.addAll(partitions);
    return regions;
  }

  /**
   * The host of a variant wherever none of the {@linkplain #exceptions exceptions} serves: nothing
   * else of {@code endpoints.json} is left for this variant; null where none is written down.
   */
  @Nullable HostException everywhere(boolean fips, boolean dualStack) {
    for (JsonObject entry : entries) {
      String host = host(entry, fips, dualStack);
      if (host != null && !entry.has("regions") && !entry.has("partitions")) {
        return exception("", null, host, entry.optionalString("signingRegion"));
      }
    }
    return null;
  }

  private static @Nullable String host(JsonObject entry, boolean fips, boolean dualStack) {
    return entry.optionalString(
        fips && dualStack ? "fipsDualStack" : fips ? "fips" : dualStack ? "dualStack" : "plain");
  }

  private static HostException exception(
      String partition, @Nullable String region, String host, @Nullable String signingRegion) {
    return new HostException(partition, region, host, signingRegion, null);
  }
}
