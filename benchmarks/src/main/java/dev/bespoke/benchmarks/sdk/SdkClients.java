package dev.bespoke.benchmarks.sdk;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Clients with the same settings. */
public final class SdkClients {
  private SdkClients() {}

  /** DynamoDB; a null endpoint is the service's own. */
  public static DynamoDbClient dynamo(SdkHttpClient http, @Nullable String endpoint) {
    return set(DynamoDbClient.builder(), http, endpoint).build();
  }

  /** SQS, without its verification of each message's MD5, which Bespoke leaves out too. */
  public static SqsClient sqs(SdkHttpClient http, @Nullable String endpoint) {
    return set(SqsClient.builder().checksumValidationEnabled(false), http, endpoint).build();
  }

  /** S3. */
  public static S3Client s3(SdkHttpClient http, @Nullable String endpoint) {
    return set(S3Client.builder().forcePathStyle(endpoint != null), http, endpoint).build();
  }

  /** STS. */
  public static StsClient sts(SdkHttpClient http) {
    return set(StsClient.builder(), http, null).build();
  }

  /** EC2. */
  public static Ec2Client ec2(SdkHttpClient http) {
    return set(Ec2Client.builder(), http, null).build();
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B set(
      B builder, SdkHttpClient http, @Nullable String endpoint) {
    builder
        .region(Region.US_WEST_2)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")))
        .httpClient(http);
    return endpoint == null ? builder : builder.endpointOverride(URI.create(endpoint));
  }
}
