package dev.bespoke.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.error.ClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionalEndpointResolverTest {
  private final RegionalEndpointResolver resolver = new RegionalEndpointResolver();

  private Endpoint resolve(EndpointSettings.Builder settings) {
    return resolver.resolve(new EndpointParameters(settings.build(), resolver, "GetItem"));
  }

  @ParameterizedTest
  @CsvSource({
    "dynamodb,us-east-1,false,false,dynamodb.us-east-1.amazonaws.com",
    "dynamodb,us-east-1,true,false,dynamodb-fips.us-east-1.amazonaws.com",
    "dynamodb,us-east-1,false,true,dynamodb.us-east-1.api.aws",
    "dynamodb,us-east-1,true,true,dynamodb-fips.us-east-1.api.aws",
    "dynamodb,fips-us-east-1,false,false,dynamodb-fips.us-east-1.amazonaws.com",
    "sqs,us-gov-west-1,true,false,sqs.us-gov-west-1.amazonaws.com",
    "kms,us-gov-west-1,true,false,kms-fips.us-gov-west-1.amazonaws.com",
    "sqs,cn-north-1,false,false,sqs.cn-north-1.amazonaws.com.cn",
    "sqs,cn-north-1,false,true,sqs.cn-north-1.api.amazonwebservices.com.cn",
    "sqs,eusc-de-east-1,false,false,sqs.eusc-de-east-1.amazonaws.eu",
    "sqs,us-iso-east-1,false,false,sqs.us-iso-east-1.c2s.ic.gov",
    "sqs,us-isob-east-1,false,false,sqs.us-isob-east-1.sc2s.sgov.gov",
    "sqs,eu-isoe-west-1,false,false,sqs.eu-isoe-west-1.cloud.adc-e.uk",
    "sqs,us-isof-south-1,false,false,sqs.us-isof-south-1.csp.hci.ic.gov",
    "sqs,mars-north-1,false,false,sqs.mars-north-1.amazonaws.com",
    "sts,eu-west-1,false,false,sts.eu-west-1.amazonaws.com",
    "sts,aws-global,false,false,sts.amazonaws.com",
    "sqs,aws-global,false,false,sqs.us-east-1.amazonaws.com",
    "sqs,aws-cn-global,false,false,sqs.cn-northwest-1.amazonaws.com.cn"
  })
  void hostsFollowPrefixRegionAndPartition(
      String prefix, String region, boolean fips, boolean dualStack, String host) {
    Endpoint endpoint =
        resolve(
            EndpointSettings.builder(prefix, prefix)
                .region(region)
                .fips(fips)
                .dualStack(dualStack));
    assertThat(endpoint.host()).isEqualTo(host);
    assertThat(endpoint.scheme()).isEqualTo("https");
    assertThat(endpoint.port()).isEqualTo(-1);
  }

  @Test
  void aPartitionOfTheUsersOwnHasItsOwnHosts() {
    Partition moon =
        new Partition("aws-moon", "moon", "moon-a-1", "aws.moon", "v6.moon", true, true);
    EndpointSettings.Builder settings =
        EndpointSettings.builder("sqs", "sqs").partitions(Partitions.known().with(moon));
    assertThat(resolve(settings.region("moon-dark-1")).host())
        .isEqualTo("sqs.moon-dark-1.aws.moon");
    assertThat(resolve(settings.region("aws-moon-global")).signingRegion()).isEqualTo("moon-a-1");
  }

  @Test
  void aPseudoRegionIsSignedAsTheRealOne() {
    EndpointSettings.Builder settings = EndpointSettings.builder("sqs", "sqs");
    assertThat(resolve(settings.region("us-east-1-fips")).signingRegion()).isEqualTo("us-east-1");
    assertThat(resolve(settings.region("aws-global")).signingRegion()).isEqualTo("us-east-1");
  }

  @Test
  void aCustomEndpointReplacesHostAndKeepsItsPath() {
    Endpoint endpoint =
        resolve(
            EndpointSettings.builder("sqs", "sqs")
                .region("eu-west-1")
                .fips(true)
                .custom(Endpoint.parse("http://localhost:4566/queues")));
    assertThat(endpoint.host()).isEqualTo("localhost");
    assertThat(endpoint.port()).isEqualTo(4566);
    assertThat(endpoint.resolvePath("/")).isEqualTo("/queues/");
    assertThat(endpoint.resolvePath("/a")).isEqualTo("/queues/a");
    assertThat(endpoint.signingRegion()).isEqualTo("eu-west-1");
  }

  @Test
  void aMissingRegionIsExplained() {
    assertThatThrownBy(() -> resolve(EndpointSettings.builder("sqs", "sqs")))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("AWS_REGION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:80",
        "ftp://h",
        "http://",
        "http://u:p@h",
        "http://h?q",
        "http://h#f",
        "//h",
        "http://h:99999",
        "http://h ost",
        "https:///path",
        "",
        "http://a_b:xyz"
      })
  void endpointUrlsThatCannotServeAreRefused(String url) {
    assertThatThrownBy(() -> Endpoint.parse(url))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("endpoint URL");
  }

  @Test
  void endpointUrlsMayHoldWhatDockerNetworksUse() {
    Endpoint endpoint = Endpoint.parse("http://my_host:8000");
    assertThat(endpoint.host()).isEqualTo("my_host");
    assertThat(endpoint.port()).isEqualTo(8000);
    assertThat(Endpoint.parse("https://[::1]:443/").host()).isEqualTo("[::1]");
  }

  @Test
  void parametersThatTheRulesIgnoreLeaveTheKeyOfTheCacheEqual() {
    EndpointSettings settings = EndpointSettings.builder("sqs", "sqs").region("r").build();
    EndpointParameters one = new EndpointParameters(settings, resolver, "A");
    EndpointParameters other = new EndpointParameters(settings, resolver, "B");
    one.set("Bucket", "x");
    other.set("Bucket", "y");
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    EndpointResolver s3 = new S3EndpointResolver();
    EndpointParameters b = new EndpointParameters(settings, s3, "GetObject");
    EndpointParameters c = new EndpointParameters(settings, s3, "PutObject");
    b.set("Bucket", "x");
    b.set("Key", "k");
    c.set("Bucket", "x");
    assertThat(b).isEqualTo(c).isNotEqualTo(one);
    c.set(EndpointParameters.PRESIGNED, true);
    assertThat(b).isNotEqualTo(c);
  }
}
