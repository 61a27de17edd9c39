package dev.bespoke.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingStrategyTest {

  @ParameterizedTest
  @CsvSource({
    "Bucket, bucket",
    "ETag, eTag",
    "ACL, acl",
    "ID, id",
    "URI, uri",
    "MD5OfBody, md5OfBody",
    "SSECustomerKeyMD5, sseCustomerKeyMD5",
    "HTTPStatusCode, httpStatusCode",
    "IPv6Address, ipv6Address",
    "ARNs, arns",
    "queueUrls, queueUrls",
    "x-amz-thing, xAmzThing",
    "NULL, nullValue",
    "Return, returnValue",
    "Package, packageValue",
    "HashCode, hashCodeValue",
    "Builder, builderValue",
    "2xx, value2xx"
  })
  void membersBeginInLowerCaseAndNeverClashWithJava(String name, String java) {
    assertThat(NamingStrategy.member(name)).isEqualTo(java);
  }

  @ParameterizedTest
  @CsvSource({
    "Object, S3Object",
    "Error, S3Error",
    "Builder, S3Builder",
    "Tag, Tag",
    "tagSet, TagSet",
    "__listOf__string, ListOfString"
  })
  void classesNeverHideWellKnownOnes(String name, String java) {
    assertThat(NamingStrategy.type(name, "S3")).isEqualTo(java);
  }

  @ParameterizedTest
  @CsvSource({
    "STANDARD_IA, STANDARD_IA",
    "s3:ObjectCreated:*, S3_OBJECT_CREATED_ALL",
    "s3:ObjectCreated:Put, S3_OBJECT_CREATED_PUT",
    "t2.micro, T2_MICRO",
    "1.0, VALUE_1_0",
    "PayPerRequest, PAY_PER_REQUEST",
    "HTTPOnly, HTTP_ONLY",
    "'', EMPTY"
  })
  void constantsAreInUpperCaseWithUnderscores(String value, String java) {
    assertThat(NamingStrategy.constant(value)).isEqualTo(java);
  }

  @ParameterizedTest
  @CsvSource({"S3, S3", "DynamoDB, DynamoDb", "SQS, Sqs", "Secrets Manager, SecretsManager"})
  void servicesAreWords(String serviceId, String java) {
    assertThat(NamingStrategy.service(serviceId)).isEqualTo(java);
  }

  @Test
  void namesThatDifferByCaseAloneGetASuffix() {
    NameAllocator names = new NameAllocator();

    assertThat(names.allocate("Tag", "Shape")).isEqualTo("Tag");
    assertThat(names.allocate("TAG", "Shape")).isEqualTo("TAGShape");
    assertThat(names.allocate("tag", "Shape")).isEqualTo("tagShape2");
  }

  @ParameterizedTest
  @CsvSource({"S3, S3", "DynamoDB, DynamoDb", "3D Maps, Service3DMaps", "é, Service"})
  void servicesGiveClassesANameWhateverTheyAreCalled(String serviceId, String java) {
    assertThat(NamingStrategy.service(serviceId)).isEqualTo(java);
  }

  @Test
  void parametersOfEndpointsOverrideNoSettingOfEveryClient() {
    assertThat(NamingStrategy.clientParameter("Region")).isEqualTo("regionParameter");
    assertThat(NamingStrategy.clientParameter("Tenant")).isEqualTo("tenant");
  }
}
