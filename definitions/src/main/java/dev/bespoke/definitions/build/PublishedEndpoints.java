package dev.bespoke.definitions.build;

import dev.bespoke.definitions.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code endpoints.json} says of one service: where its hosts depart from the standard. */
final class PublishedEndpoints {
  private final JsonObject json;
  private final String prefix;
  private final String scope;

  /**
   * Reads it.
   *
   * @param prefix the service's endpoint prefix, by which the file knows it
   * @param scope the service's signing name
   */
  PublishedEndpoints(JsonObject json, String prefix, String scope) {
    this.json = json;
    this.prefix = prefix;
    this.scope = scope;
  }

  /**
   * A host that departs from the standard.
   *
   * @param partition whose requests go there, where region is null; empty for those of all
   * @param region the region whose requests go there; null for all of the partition's
   * @param host a template with {@code {Region}}
   * @param signingRegion null for the region that was asked
   * @param signingName null for the service's
   */
  record HostException(
      String partition,
      @Nullable String region,
      String host,
      @Nullable String signingRegion,
      @Nullable String signingName) {}

  /** The standard host, with {@code {Region}} and {@code {PartitionResult#dnsSuffix}}. */
  String standard(boolean fips, boolean dualStack) {
    return prefix
        + (fips ? "-fips" : "")
        + ".{Region}.{PartitionResult#"
        + (dualStack ? "dualStackDnsSuffix}" : "dnsSuffix}");
  }

  /** The host that serves all regions of AWS's standard partition; null where there is none. */
  @Nullable String globalHost() {
    for (JsonObject partition : json.objectList("partitions")) {
      JsonObject service = service(partition);
      String global = service == null ? null : service.optionalString("partitionEndpoint");
      if (service != null && global != null && partition.string("partition").equals("aws")) {
        return service.object("endpoints").object(global).string("hostname");
      }
    }
    return null;
  }

  private @Nullable JsonObject service(JsonObject partition) {
    JsonObject services = partition.optionalObject("services");
    return services == null ? null : services.optionalObject(prefix);
  }

  /** The exceptions, those of regions before those of partitions. */
  List<HostException> exceptions(boolean fips, boolean dualStack) {
    List<HostException> regions = new ArrayList<>();
    List<HostException> partitions = new ArrayList<>();
    for (JsonObject partition : json.objectList("partitions")) {
      JsonObject service = service(partition);
      if (service != null) {
        add(partition, service, fips, dualStack, regions, partitions);
      }
    }
    regions.addAll(partitions);
    return regions;
  }

  private void add(
      JsonObject partition,
      JsonObject service,
      boolean fips,
      boolean dualStack,
      List<HostException> regions,
      List<HostException> partitions) {
    String name = partition.string("partition");
    Map<String, JsonObject> endpoints = service.objects("endpoints");
    String global = service.optionalString("partitionEndpoint");
    JsonObject whole = global == null ? null : endpoints.get(global);
    if (whole != null && isOne(service, endpoints)) {
      String host = host(whole, fips, dualStack);
      if (host != null) {
        partitions.add(exception(name, null, host, whole));
      }
      return;
    }
    String suffix = suffix(partition, fips, dualStack);
    if (suffix == null) {
      return;
    }
    String usual = standard(fips, dualStack).replaceFirst("\\{PartitionResult#.*", suffix);
    String common = template(partition, service, fips, dualStack, suffix);
    Map<String, HostException> found = new LinkedHashMap<>();
    boolean same = true;
    for (Map.Entry<String, JsonObject> entry : endpoints.entrySet()) {
      String region = entry.getKey();
      String host = host(entry.getValue(), fips, dualStack);
      if (host == null || entry.getValue().flag("deprecated") || isPseudo(region)) {
        continue;
      }
      String pattern = host.replace("." + region + ".", ".{Region}.");
      HostException exception = exception(name, region, pattern, entry.getValue());
      same &= found.isEmpty() || found.values().iterator().next().host().equals(pattern);
      found.put(region, exception);
    }
    boolean isWhole = same && found.size() > 1 && allRegional(found);
    String pattern = isWhole ? found.values().iterator().next().host() : common;
    if (!pattern.equals(usual)) {
      partitions.add(new HostException(name, null, pattern, null, null));
    }
    for (HostException exception : found.values()) {
      boolean signedAsAsked = exception.signingRegion() == null && exception.signingName() == null;
      if (!exception.host().equals(pattern) || !signedAsAsked) {
        regions.add(exception);
      }
    }
  }

  /** Whether the endpoint of the partition is its only one, as Support's, which does not say so. */
  private static boolean isOne(JsonObject service, Map<String, JsonObject> endpoints) {
    return Boolean.FALSE.equals(service.properties().get("isRegionalized"))
        || endpoints.values().stream().filter(e -> !e.flag("deprecated")).count() == 1;
  }

  private static boolean allRegional(Map<String, HostException> found) {
    return found.values().stream().allMatch(e -> e.host().contains("{Region}"));
  }

  /** Names such as {@code fips-us-east-1}, which ask for a variant by the region's name. */
  private static boolean isPseudo(String region) {
    return region.startsWith("fips-") || region.endsWith("-fips");
  }

  private HostException exception(
      String partition, @Nullable String region, String host, JsonObject endpoint) {
    JsonObject credentials = endpoint.optionalObject("credentialScope");
    String signed = credentials == null ? null : credentials.optionalString("region");
    String name = credentials == null ? null : credentials.optionalString("service");
    return new HostException(
        partition,
        region,
        host,
        signed == null || signed.equals(region) ? null : signed,
        name == null || name.equals(scope) ? null : name);
  }

  /** The host that an endpoint names for a variant; null where it names none. */
  private static @Nullable String host(JsonObject endpoint, boolean fips, boolean dualStack) {
    if (!fips && !dualStack) {
      return endpoint.optionalString("hostname");
    }
    JsonObject variant = variant(endpoint, fips, dualStack);
    return variant == null ? null : variant.optionalString("hostname");
  }

  private static @Nullable JsonObject variant(JsonObject of, boolean fips, boolean dualStack) {
    for (JsonObject variant : of.objectList("variants")) {
      List<String> tags = variant.strings("tags");
      if (tags.contains("fips") == fips && tags.contains("dualstack") == dualStack) {
        return variant;
      }
    }
    return null;
  }

  private static @Nullable String suffix(JsonObject partition, boolean fips, boolean dualStack) {
    if (!fips && !dualStack) {
      return partition.string("dnsSuffix");
    }
    JsonObject variant = variant(partition.object("defaults"), fips, dualStack);
    return variant == null ? null : variant.optionalString("dnsSuffix");
  }

  /** The host of all regions of the partition that say nothing else. */
  private String template(
      JsonObject partition, JsonObject service, boolean fips, boolean dualStack, String suffix) {
    String template = host(partition.object("defaults"), fips, dualStack);
    String dnsSuffix = suffix;
    JsonObject defaults = service.optionalObject("defaults");
    if (defaults != null) {
      String own = host(defaults, fips, dualStack);
      template = own == null ? template : own;
      JsonObject variant = fips || dualStack ? variant(defaults, fips, dualStack) : defaults;
      if (variant != null && variant.has("dnsSuffix")) {
        dnsSuffix = variant.string("dnsSuffix");
      }
    }
    return String.valueOf(template)
        .replace("{service}", prefix)
        .replace("{region}", "{Region}")
        .replace("{dnsSuffix}", dnsSuffix);
  }
}
