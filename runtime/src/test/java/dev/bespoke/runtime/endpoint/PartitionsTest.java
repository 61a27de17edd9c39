package dev.bespoke.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionsTest {
  @ParameterizedTest
  @CsvSource({
    "eu-west-1,aws",
    "cn-north-1,aws-cn",
    "us-gov-west-1,aws-us-gov",
    "us-gov-moon-12,aws-us-gov",
    "us-gov-1,aws",
    "us-isob-east-1,aws-iso-b",
    "us-iso-east-1,aws-iso",
    "aws-cn-global,aws-cn",
    "aws-iso-b-global,aws-iso-b",
    "eusc-de-east-1,aws-eusc",
    "cn-,aws",
    "cn-x,aws",
    "cn--1,aws",
    "cn-north-,aws",
    "cn-north-1x,aws",
    "'',aws",
    "mars-north-1,aws"
  })
  void aRegionsNameTellsItsPartition(String region, String partition) {
    assertThat(Partitions.known().of(region).name()).isEqualTo(partition);
  }

  @Test
  void aPartitionCanBeAddedOrReplaced() {
    Partition moon =
        new Partition("aws-moon", "moon", "moon-a-1", "aws.moon", "v6.moon", true, true);
    Partitions more = Partitions.known().with(moon);
    assertThat(more.of("moon-dark-1")).isEqualTo(moon);
    assertThat(Partitions.known().of("moon-dark-1").name()).isEqualTo("aws");
    Partition china = new Partition("aws-cn", "cn", "cn-north-1", "x.cn", "y.cn", false, false);
    assertThat(more.with(china).of("cn-north-1")).isEqualTo(china);
    Partition aws = new Partition("aws", "", "us-east-1", "aws.lab", "v6.lab", true, true);
    Partitions replaced = more.with(aws);
    assertThat(replaced.of("eu-west-1")).isEqualTo(aws);
    assertThat(replaced.of("aws-global")).isEqualTo(aws);
    assertThat(replaced.of("moon-dark-1")).isEqualTo(moon);
  }
}
