package dev.bespoke.definitions.build;

import dev.bespoke.definitions.build.PublishedEndpoints.HostException;
import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that {@code hosts.json} writes down because {@code endpoints.json} lacks or misses
 * them: for each service a list of where they serve ({@code partitions} or {@code regions}), the
 * hosts by variant, and the region to sign for.
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
    String variant =
        fips && dualStack ? "fipsDualStack" : fips ? "fips" : dualStack ? "dualStack" : "plain";
    List<HostException> regions = new ArrayList<>();
    List<HostException> partitions = new ArrayList<>();
    for (JsonObject entry : entries) {
      String host = entry.optionalString(variant);
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

  private static HostException exception(
      String partition, @Nullable String region, String host, @Nullable String signingRegion) {
    return new HostException(partition, region, host, signingRegion, null);
  }
}
