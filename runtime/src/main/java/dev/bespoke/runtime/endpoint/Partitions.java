package dev.bespoke.runtime.endpoint;

import java.util.Arrays;

/** The partitions, and which regions are in them. Immutable. */
public final class Partitions {
  private static final Partition AWS =
      new Partition("aws", "", "us-east-1", "amazonaws.com", "api.aws", true, true);
  private static final Partitions KNOWN =
      new Partitions(
          new Partition[] {
            partition(
                "aws-cn",
                "cn",
                "cn-northwest-1",
                "amazonaws.com.cn",
                "api.amazonwebservices.com.cn"),
            partition("aws-us-gov", "us-gov", "us-gov-west-1", "amazonaws.com", "api.aws"),
            partition(
                "aws-eusc",
                "eusc-de",
                "eusc-de-east-1",
                "amazonaws.eu",
                "api.amazonwebservices.eu"),
            partition("aws-iso", "us-iso", "us-iso-east-1", "c2s.ic.gov", "api.aws.ic.gov"),
            partition("aws-iso-b", "us-isob", "us-isob-east-1", "sc2s.sgov.gov", "api.aws.scloud"),
            partition(
                "aws-iso-e",
                "eu-isoe",
                "eu-isoe-west-1",
                "cloud.adc-e.uk",
                "api.cloud-aws.adc-e.uk"),
            partition(
                "aws-iso-f", "us-isof", "us-isof-south-1", "csp.hci.ic.gov", "api.aws.hci.ic.gov"),
          },
          AWS);

  private final Partition[] others;
  private final Partition aws;

  private Partitions(Partition[] others, Partition aws) {
    this.others = others;
    this.aws = aws;
  }

  /** Those that AWS has had when this version was made. */
  public static Partitions known() {
    return KNOWN;
  }

  /** These and one more, which takes the place of one with the same name. */
  public Partitions with(Partition partition) {
    if (partition.name().equals(aws.name())) {
      return new Partitions(others, partition);
    }
    int count = 0;
    Partition[] more = new Partition[others.length + 1];
    for (Partition other : others) {
      if (!other.name().equals(partition.name())) {
        more[count++] = other;
      }
    }
    more[count++] = partition;
    return new Partitions(Arrays.copyOf(more, count), aws);
  }

  /** The partition of a region, known or not: one that fits nowhere is in {@code aws}. */
  public Partition of(String region) {
    for (Partition partition : others) {
      if (partition.holds(region)) {
        return partition;
      }
    }
    return aws;
  }

  private static Partition partition(
      String name, String prefix, String globalRegion, String suffix, String dualStackSuffix) {
    return new Partition(name, prefix, globalRegion, suffix, dualStackSuffix, true, true);
  }
}
