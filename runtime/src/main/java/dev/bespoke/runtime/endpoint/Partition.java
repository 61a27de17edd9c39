package dev.bespoke.runtime.endpoint;

import java.util.Objects;

/**
 * A group of regions that share DNS suffixes and nothing with other groups (AWS, "Partitions").
 *
 * @param name such as {@code aws-cn}
 * @param regionPrefix what its regions begin with, such as {@code us-gov}; empty for the partition
 *     of all regions that are in no other
 * @param implicitGlobalRegion the region that stands for requests which name none
 * @param dnsSuffix of its host names
 * @param dualStackDnsSuffix of its host names that have IPv6 addresses too
 * @param supportsFips whether it has FIPS 140 endpoints
 * @param supportsDualStack whether it has endpoints with IPv6 addresses
 */
public record Partition(
    String name,
    String regionPrefix,
    String implicitGlobalRegion,
    String dnsSuffix,
    String dualStackDnsSuffix,
    boolean supportsFips,
    boolean supportsDualStack) {
  /** Requires all parts. */
  public Partition {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(regionPrefix, "regionPrefix");
    Objects.requireNonNull(implicitGlobalRegion, "implicitGlobalRegion");
    Objects.requireNonNull(dnsSuffix, "dnsSuffix");
    Objects.requireNonNull(dualStackDnsSuffix, "dualStackDnsSuffix");
  }

  /** Whether a region's name says that it is in here: {@code <prefix>-<words>-<number>}. */
  boolean holds(String region) {
    return isGlobal(region)
        || (region.startsWith(regionPrefix) && isPlaceAndNumber(region, regionPrefix.length()));
  }

  /** Whether this is the partition's pseudo-region, such as {@code aws-cn-global}. */
  boolean isGlobal(String region) {
    return region.length() == name.length() + 7
        && region.startsWith(name)
        && region.endsWith("-global");
  }

  /** A region of this partition, or the one that stands for it where all are meant. */
  String real(String region) {
    return isGlobal(region) ? implicitGlobalRegion : region;
  }

  String suffix(boolean dualStack) {
    return dualStack ? dualStackDnsSuffix : dnsSuffix;
  }

  private static boolean isPlaceAndNumber(String region, int at) {
    int dash = region.lastIndexOf('-');
    if (dash <= at + 1 || dash + 1 == region.length() || region.charAt(at) != '-') {
      return false;
    }
    for (int i = at + 1; i < region.length(); i++) {
      char c = region.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean word = digit || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (i != dash && !(i > dash ? digit : word)) {
        return false;
      }
    }
    return true;
  }
}
