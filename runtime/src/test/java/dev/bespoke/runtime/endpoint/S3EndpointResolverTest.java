package dev.bespoke.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.Shared;
import dev.bespoke.runtime.error.ClientException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class S3EndpointResolverTest {
  private final S3EndpointResolver resolver = new S3EndpointResolver();

  static List<JsonNode> putObjectCases() {
    return cases("putObjectUrl");
  }

  static List<JsonNode> presignedCases() {
    return cases("presignedGetUrl");
  }

  private static List<JsonNode> cases(String group) {
    List<JsonNode> cases = new ArrayList<>();
    for (JsonNode node : Shared.json("reference/golden/s3-addressing.json").get(group)) {
      cases.add(node);
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("putObjectCases")
  void requestsGoWhereTheRecordedOnesWent(JsonNode test) {
    assertThat(url(test, false)).isEqualTo(test.get("expected_url").asString());
  }

  @ParameterizedTest
  @MethodSource("presignedCases")
  void presignedUrlsGoWhereTheRecordedOnesWent(JsonNode test) {
    String expected = test.get("expected_url").asString();
    int query = expected.indexOf('?');
    assertThat(url(test, true)).isEqualTo(query < 0 ? expected : expected.substring(0, query));
  }

  @ParameterizedTest
  @CsvSource({
    "eu-north-1,bucket.s3.amazonaws.com",
    "ap-northeast-3,bucket.s3.amazonaws.com",
    "ap-east-1,bucket.s3.ap-east-1.amazonaws.com",
    "eu-central-2,bucket.s3.eu-central-2.amazonaws.com",
    "eu-south-9,bucket.s3.eu-south-9.amazonaws.com",
    "mars-north-1,bucket.s3.amazonaws.com",
    "aws-global,bucket.s3.amazonaws.com"
  })
  void presignedUrlsGoToTheGlobalHostOnlyWhereItRoutesToTheRegion(String region, String host) {
    EndpointParameters parameters =
        new EndpointParameters(in(region).build(), resolver, "GetObject");
    parameters.set("Bucket", "bucket");
    parameters.set(EndpointParameters.PRESIGNED, true);
    assertThat(resolver.resolve(parameters).host()).isEqualTo(host);
  }

  static List<JsonNode> putObjectErrors() {
    return cases("putObjectErrors");
  }

  @ParameterizedTest
  @MethodSource("putObjectErrors")
  void requestsThatWereRefusedAreRefused(JsonNode test) {
    assertThatThrownBy(() -> url(test, false))
        .isInstanceOf(EndpointException.class)
        .hasMessageContaining("useArnRegion");
  }

  private String url(JsonNode test, boolean presigned) {
    JsonNode config = test.path("s3_config");
    String custom = test.path("customer_provided_endpoint").asString("");
    EndpointSettings settings =
        EndpointSettings.builder("s3", "s3")
            .region(text(test.path("region")))
            .custom(custom.isEmpty() ? null : Endpoint.parse(custom))
            .secure(test.path("is_secure").asBoolean(true))
            .fips(test.path("use_fips_endpoint").asBoolean(false))
            .dualStack(config.path("use_dualstack_endpoint").asBoolean(false))
            .accelerate(config.path("use_accelerate_endpoint").asBoolean(false))
            .useArnRegion(
                config.has("use_arn_region") ? config.get("use_arn_region").asBoolean() : null)
            .regionalUsEast1(
                config.path("us_east_1_regional_endpoint").asString("").equals("regional"))
            .addressingStyle(
                AddressingStyle.valueOf(
                    config
                        .path("addressing_style")
                        .asString("auto")
                        .toUpperCase(java.util.Locale.ROOT)))
            .build();
    EndpointParameters parameters = new EndpointParameters(settings, resolver, "PutObject");
    parameters.set("Bucket", test.get("bucket").asString());
    parameters.set(EndpointParameters.PRESIGNED, presigned ? Boolean.TRUE : null);
    Endpoint endpoint = resolver.resolve(parameters);
    return endpoint.scheme()
        + "://"
        + endpoint.host()
        + endpoint.resolvePath("/" + test.get("key").asString());
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }

  private Endpoint resolve(EndpointSettings.Builder settings, String operation, String bucket) {
    EndpointParameters parameters = new EndpointParameters(settings.build(), resolver, operation);
    parameters.set("Bucket", bucket);
    return resolver.resolve(parameters);
  }

  private static EndpointSettings.Builder in(@Nullable String region) {
    return EndpointSettings.builder("s3", "s3").region(region);
  }

  @Test
  void aRequestForTheBucketItselfEndsWithItsName() {
    Endpoint endpoint =
        resolve(in("eu-west-1").custom(Endpoint.parse("http://h:9000/base")), "HeadBucket", "b-1");
    assertThat(endpoint.resolvePath("/")).isEqualTo("/base/b-1");
    assertThat(endpoint.resolvePath("/a//../b")).isEqualTo("/base/b-1/a//../b");
    assertThat(endpoint.port()).isEqualTo(9000);
    assertThat(endpoint.signingRegion()).isEqualTo("eu-west-1");
  }

  @Test
  void theLocationOfABucketIsAskedForInThePath() {
    Endpoint endpoint = resolve(in("eu-west-1"), "GetBucketLocation", "bucket");
    assertThat(endpoint.host()).isEqualTo("s3.eu-west-1.amazonaws.com");
    assertThat(endpoint.resolvePath("/")).isEqualTo("/bucket");
  }

  @Test
  void theGlobalEndpointIsSignedForItsRegion() {
    assertThat(resolve(in(null), "PutObject", "bucket").signingRegion()).isEqualTo("us-east-1");
  }

  @Test
  void partitionsOfTheUsersOwnHaveTheirOwnHosts() {
    Partitions partitions =
        Partitions.known()
            .with(new Partition("aws-moon", "moon", "moon-a-1", "aws.moon", "x.moon", true, true))
            .with(new Partition("aws", "", "us-east-1", "aws.lab", "x.lab", true, true));
    assertThat(resolve(in("moon-dark-1").partitions(partitions), "PutObject", "b-1").host())
        .isEqualTo("b-1.s3.moon-dark-1.aws.moon");
    assertThat(resolve(in("eu-west-1").partitions(partitions), "PutObject", "b-1").host())
        .isEqualTo("b-1.s3.eu-west-1.aws.lab");
    assertThat(resolve(in(null).partitions(partitions), "PutObject", "b-1").host())
        .isEqualTo("b-1.s3.aws.lab");
    EndpointSettings.Builder fast = in("eu-west-1").partitions(partitions).accelerate(true);
    assertThat(resolve(fast, "PutObject", "b-1").host()).isEqualTo("b-1.s3-accelerate.aws.lab");
  }

  @Test
  void settingsThatDoNotGoTogetherAreRefusedRatherThanDropped() {
    Endpoint custom = Endpoint.parse("https://beta.example.com");
    for (EndpointSettings.Builder settings :
        List.of(
            in("us-west-2").custom(custom).fips(true),
            in("us-west-2").custom(custom).dualStack(true),
            in("us-west-2").custom(custom).accelerate(true),
            in("cn-north-1").fips(true))) {
      assertThatThrownBy(() -> resolve(settings, "PutObject", "bucket"))
          .isInstanceOf(EndpointException.class)
          .hasMessageContaining("do not go together");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://123.123.0.1:9000", "http://[::1]:9000", "https://[2001:db8::1]"})
  void noBucketIsPutBeforeAnAddress(String url) {
    EndpointSettings.Builder settings =
        in("us-west-2").custom(Endpoint.parse(url)).addressingStyle(AddressingStyle.VIRTUAL);
    assertThat(resolve(settings, "PutObject", "bucket").url()).isEqualTo(url + "/bucket");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a b", "a\r\nb", "..", "bücket", "evil.com#", "a@b", "a?b"})
  void namesThatNoBucketHasAreRefused(String bucket) {
    assertThatThrownBy(() -> resolve(in("eu-west-1"), "PutObject", bucket))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("Bucket");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b@evil.com/", "eu west", "-x", "a/../b", "x.y"})
  void regionsThatAreNoHostLabelAreRefused(String region) {
    assertThatThrownBy(() -> resolve(in(region), "PutObject", "bucket"))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("region");
  }

  @Test
  void anAcceleratedEndpointNeedsABucketThatFitsAHostName() {
    assertThatThrownBy(() -> resolve(in("us-west-2").accelerate(true), "PutObject", "a.b.c"))
        .hasMessageContaining("accelerate");
    assertThatThrownBy(() -> resolve(in("cn-north-1").accelerate(true), "PutObject", "bucket"))
        .hasMessageContaining("cn-north-1");
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:s3:us-east-2:123456789012:accesspoint/photos,"
        + "photos-123456789012.s3-accesspoint.us-east-2.amazonaws.com,sigv4 s3 us-east-2",
    "arn:aws:s3::123456789012:accesspoint:mfz.mrap,"
        + "mfz.mrap.accesspoint.s3-global.amazonaws.com,sigv4a s3 null",
    "arn:aws:s3-object-lambda:us-west-2:123456789012:accesspoint/banner,"
        + "banner-123456789012.s3-object-lambda.us-west-2.amazonaws.com,"
        + "sigv4 s3-object-lambda us-west-2",
    "arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-1/accesspoint/reports,"
        + "reports-123456789012.op-1.s3-outposts.us-west-2.amazonaws.com,sigv4a s3-outposts null",
    "photos--usw2-az1--x-s3,photos--usw2-az1--x-s3.s3express-usw2-az1.us-west-2.amazonaws.com,"
        + "sigv4-s3express s3express us-west-2",
    "photos--usw2-az1--xa-s3,photos--usw2-az1--xa-s3.s3express-usw2-az1.us-west-2.amazonaws.com,"
        + "sigv4-s3express s3express us-west-2",
    "test-accessp-o0b1d075431d83bebde8xz5w8ijx1qzlbp3i3kuse10--op-s3,"
        + "test-accessp-o0b1d075431d83bebde8xz5w8ijx1qzlbp3i3kuse10--op-s3.op-0b1d075431d83bebd"
        + ".s3-outposts.us-west-2.amazonaws.com,sigv4a s3-outposts null"
  })
  void whatIsNoOrdinaryBucketHasAnEndpointOfItsOwn(String bucket, String host, String signed) {
    Endpoint endpoint = resolve(in("us-west-2"), "PutObject", bucket);
    assertThat(endpoint.host()).isEqualTo(host);
    AuthScheme scheme = endpoint.authSchemes().get(0);
    assertThat(scheme.name() + " " + scheme.signingName() + " " + scheme.signingRegion())
        .isEqualTo(signed);
    assertThat(scheme.disableDoubleEncoding()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:",
        "arn:aws:s3",
        "arn:aws:s3:us-west-2:123456789012:",
        "arn:aws:s3:us-west-2:123456789012:accesspoint:",
        "arn:aws:s3:us-west-2:123456789012:accesspoint:a/b",
        "arn:aws:s3:us-west-2:123456789012:accesspoint:evil.com",
        "arn:aws:s3:us-west-2:1@2:accesspoint:a",
        "arn:aws:s3:evil.com/:123456789012:accesspoint:a",
        "arn:aws:s3::123456789012:accesspoint:a_b",
        "arn:aws:s3:cn-north-1:123456789012:accesspoint:a",
        "arn:aws-cn:s3::123456789012:accesspoint:a.mrap",
        "arn:aws:sqs:us-west-2:123456789012:queue",
        "arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-1",
        "arn:aws:s3-outposts:us-west-2:123456789012:outpost/op_1/accesspoint/a",
        "arn:aws:s3-outposts:us-west-2:123456789012:outpost/op-1/bucket/a",
        "b--x-s3",
        "b--usw2--x-s3",
        "--x-s3",
        "b--xa-s3",
        "b--usw2--xa-s3",
        "B--usw2-az1--x-s3",
        "a.b--usw2-az1--x-s3",
        "test-accessp-h0b1d075431d83bebde8xz5w8ijx1qzlbp3i3kuse10--op-s3",
        "test-accessp-o0b1d075431d83bebde8xz5w8ijx1qzlbp3i3kbeta0--op-s3"
      })
  void namesAndArnsThatAreMalformedAreRefused(String bucket) {
    assertThatThrownBy(() -> resolve(in("us-west-2"), "PutObject", bucket))
        .isInstanceOf(ClientException.class);
  }

  @Test
  void bucketsInZonesAreManagedInTheirRegion() {
    EndpointParameters parameters =
        new EndpointParameters(in("us-west-2").build(), resolver, "CreateBucket");
    parameters.set("Bucket", "photos--usw2-az1--x-s3");
    parameters.set("UseS3ExpressControlEndpoint", true);
    Endpoint endpoint = resolver.resolve(parameters);
    assertThat(endpoint.url())
        .isEqualTo("https://s3express-control.us-west-2.amazonaws.com/photos--usw2-az1--x-s3");
    assertThat(endpoint.authSchemes().get(0).name()).isEqualTo(AuthScheme.SIGV4);
  }

  @ParameterizedTest
  @MethodSource("publishedExpressRules")
  void directoryBucketsFollowThePublishedRules(
      String bucket, String region, boolean fips, boolean dualStack, boolean control, String url) {
    EndpointSettings settings = in(region).fips(fips).dualStack(dualStack).build();
    EndpointParameters parameters = new EndpointParameters(settings, resolver, "AnOperation");
    parameters.set("Bucket", bucket.isEmpty() ? null : bucket);
    parameters.set("UseS3ExpressControlEndpoint", control ? Boolean.TRUE : null);
    assertThat(resolver.resolve(parameters).url()).isEqualTo(url);
  }

  /** Hosts of the templates in the published rules, whose published cases are older. */
  static List<Arguments> publishedExpressRules() {
    List<Arguments> cases = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      boolean fips = (i & 1) != 0;
      boolean dualStack = (i & 2) != 0;
      boolean sovereign = (i & 4) != 0;
      String region = sovereign ? "eusc-de-east-1" : "us-west-2";
      String suffix = sovereign ? "amazonaws.eu" : "amazonaws.com";
      String bucket = (i & 8) != 0 ? "b-1--usw2-az1--xa-s3" : "b-1--usw2-az1--x-s3";
      String rest = (dualStack ? ".dualstack." : ".") + region + "." + suffix;
      String zonal =
          "https://" + bucket + ".s3express-" + (fips ? "fips-" : "") + "usw2-az1" + rest;
      String control = "https://s3express-control" + (fips ? "-fips" : "") + rest;
      cases.add(Arguments.of(bucket, region, fips, dualStack, false, zonal));
      String managed = bucket.endsWith("--x-s3") ? control + "/" + bucket : zonal;
      cases.add(Arguments.of(bucket, region, fips, dualStack, true, managed));
      cases.add(Arguments.of("", region, fips, dualStack, true, control));
    }
    return cases;
  }
}
