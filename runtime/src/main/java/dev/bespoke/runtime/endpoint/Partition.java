package dev.bespoke.runtime.endpoint;

/**
 * A group of regions that share DNS suffixes and nothing with other groups (AWS, "Partitions").
 *
 * @param name such as {@code aws-cn}
 * @param regionPrefix what its regions begin with
 * @param globalRegion the region that stands for requests which name none
 * @param dnsSuffix of its host names
 * @param dualStackDnsSuffix of its host names that have IPv6 addresses too
 */
record Partition(
    String name,
    String regionPrefix,
    String globalRegion,
    String dnsSuffix,
    String dualStackDnsSuffix) {
  private static final Partition AWS =
      new Partition("aws", "", "us-east-1", "amazonaws.com", "api.aws");

  private static final Partition[] OTHERS = {
    new Partition(
        "aws-cn", "cn-", "cn-northwest-1", "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
    new Partition("aws-us-gov", "us-gov-", "us-gov-west-1", "amazonaws.com", "api.aws"),
    new Partition(
        "aws-eusc", "eusc-", "eusc-de-east-1", "amazonaws.eu", "api.amazonwebservices.eu"),
    new Partition("aws-iso", "us-iso-", "us-iso-east-1", "c2s.ic.gov", "api.aws.ic.gov"),
    new Partition("aws-iso-b", "us-isob-", "us-isob-east-1", "sc2s.sgov.gov", "api.aws.scloud"),
    new Partition(
        "aws-iso-e", "eu-isoe-", "eu-isoe-west-1", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
    new Partition(
        "aws-iso-f", "us-isof-", "us-isof-south-1", "csp.hci.ic.gov", "api.aws.hci.ic.gov"),
  };

  /** The partition of a region, known or not: one that no prefix fits is in {@code aws}. */
  static Partition of(String region) {
    for (Partition partition : OTHERS) {
      if (region.startsWith(partition.regionPrefix) || partition.isGlobal(region)) {
        return partition;
      }
    }
    return AWS;
  }

  /** Whether this is the partition's pseudo-region, such as {@code aws-cn-global}. */
  boolean isGlobal(String region) {
    return region.length() == name.length() + 7
        && region.startsWith(name)
        && region.endsWith("-global");
  }

  String suffix(boolean dualStack) {
    return dualStack ? dualStackDnsSuffix : dnsSuffix;
  }
}
