package dev.bespoke.benchmarks.calls;

import dev.bespoke.benchmarks.sdk.SdkClients;
import dev.bespoke.benchmarks.stub.SdkStub;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** The SDK's clients; each call builds its request, as a program does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
public class SdkCalls {
  private final DynamoDbClient get = SdkClients.dynamo(new SdkStub(Answers.GET_ITEM), null);
  private final DynamoDbClient put = SdkClients.dynamo(new SdkStub(Answers.PUT_ITEM), null);
  private final DynamoDbClient query = SdkClients.dynamo(new SdkStub(Answers.QUERY), null);
  private final SqsClient messages = SdkClients.sqs(new SdkStub(Answers.RECEIVE), null);
  private final StsClient identity = SdkClients.sts(new SdkStub(Answers.IDENTITY));
  private final Ec2Client instances = SdkClients.ec2(new SdkStub(Answers.INSTANCES));
  private final S3Client store = SdkClients.s3(new SdkStub(Answers.LIST), null);

  /** Created by JMH. */
  public SdkCalls() {}

  /** GetItem. */
  @Benchmark
  public GetItemResponse getItem() {
    return get.getItem(
        GetItemRequest.builder()
            .tableName("Music")
            .key(
                Map.of(
                    "Artist", AttributeValue.fromS("No One You Know"),
                    "SongTitle", AttributeValue.fromS("Call Me Today")))
            .build());
  }

  /** PutItem. */
  @Benchmark
  public PutItemResponse putItem() {
    return put.putItem(
        PutItemRequest.builder()
            .tableName("Music")
            .item(
                Map.of(
                    "Artist", AttributeValue.fromS("No One You Know"),
                    "SongTitle", AttributeValue.fromS("Call Me Today"),
                    "AlbumTitle", AttributeValue.fromS("Somewhat Famous"),
                    "Awards", AttributeValue.fromN("1"),
                    "Live", AttributeValue.fromBool(false)))
            .build());
  }

  /** Query. */
  @Benchmark
  public QueryResponse query() {
    return query.query(
        QueryRequest.builder()
            .tableName("Music")
            .keyConditionExpression("Artist = :artist")
            .expressionAttributeValues(Map.of(":artist", AttributeValue.fromS("No One You Know")))
            .build());
  }

  /** ReceiveMessage. */
  @Benchmark
  public ReceiveMessageResponse receiveMessage() {
    return messages.receiveMessage(
        ReceiveMessageRequest.builder().queueUrl(Answers.QUEUE).maxNumberOfMessages(10).build());
  }

  /** ListObjectsV2. */
  @Benchmark
  public ListObjectsV2Response listObjects() {
    return store.listObjectsV2(ListObjectsV2Request.builder().bucket("photos").build());
  }

  /** GetCallerIdentity. */
  @Benchmark
  public GetCallerIdentityResponse getCallerIdentity() {
    return identity.getCallerIdentity(GetCallerIdentityRequest.builder().build());
  }

  /** DescribeInstances. */
  @Benchmark
  public DescribeInstancesResponse describeInstances() {
    return instances.describeInstances(DescribeInstancesRequest.builder().maxResults(200).build());
  }
}
