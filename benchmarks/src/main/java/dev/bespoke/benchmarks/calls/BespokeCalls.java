package dev.bespoke.benchmarks.calls;

import dev.bespoke.benchmarks.bespoke.BespokeClients;
import dev.bespoke.benchmarks.bespoke.Identity;
import dev.bespoke.benchmarks.bespoke.Instances;
import dev.bespoke.benchmarks.bespoke.Items;
import dev.bespoke.benchmarks.bespoke.Messages;
import dev.bespoke.benchmarks.bespoke.Store;
import dev.bespoke.benchmarks.bespoke.identity.model.GetCallerIdentityRequest;
import dev.bespoke.benchmarks.bespoke.identity.model.GetCallerIdentityResponse;
import dev.bespoke.benchmarks.bespoke.instances.model.DescribeInstancesRequest;
import dev.bespoke.benchmarks.bespoke.instances.model.DescribeInstancesResponse;
import dev.bespoke.benchmarks.bespoke.items.model.AttributeValue;
import dev.bespoke.benchmarks.bespoke.items.model.GetItemRequest;
import dev.bespoke.benchmarks.bespoke.items.model.GetItemResponse;
import dev.bespoke.benchmarks.bespoke.items.model.PutItemRequest;
import dev.bespoke.benchmarks.bespoke.items.model.PutItemResponse;
import dev.bespoke.benchmarks.bespoke.items.model.QueryRequest;
import dev.bespoke.benchmarks.bespoke.items.model.QueryResponse;
import dev.bespoke.benchmarks.bespoke.messages.model.ReceiveMessageRequest;
import dev.bespoke.benchmarks.bespoke.messages.model.ReceiveMessageResponse;
import dev.bespoke.benchmarks.bespoke.store.model.ListObjectsV2Request;
import dev.bespoke.benchmarks.bespoke.store.model.ListObjectsV2Response;
import dev.bespoke.benchmarks.stub.BespokeStub;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Bespoke's clients; each call builds its request, as a program does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
public class BespokeCalls {
  private final Items get = BespokeClients.items(new BespokeStub(Answers.GET_ITEM), null);
  private final Items put = BespokeClients.items(new BespokeStub(Answers.PUT_ITEM), null);
  private final Items query = BespokeClients.items(new BespokeStub(Answers.QUERY), null);
  private final Messages messages = BespokeClients.messages(new BespokeStub(Answers.RECEIVE), null);
  private final Identity identity = BespokeClients.identity(new BespokeStub(Answers.IDENTITY));
  private final Instances instances = BespokeClients.instances(new BespokeStub(Answers.INSTANCES));
  private final Store store = BespokeClients.store(new BespokeStub(Answers.LIST), null);

  /** Created by JMH. */
  public BespokeCalls() {}

  /** GetItem. */
  @Benchmark
  public GetItemResponse getItem() {
    return get.getItem(
        GetItemRequest.builder()
            .tableName("Music")
            .key(
                Map.of(
                    "Artist", AttributeValue.ofS("No One You Know"),
                    "SongTitle", AttributeValue.ofS("Call Me Today")))
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
                    "Artist", AttributeValue.ofS("No One You Know"),
                    "SongTitle", AttributeValue.ofS("Call Me Today"),
                    "AlbumTitle", AttributeValue.ofS("Somewhat Famous"),
                    "Awards", AttributeValue.ofN("1"),
                    "Live", AttributeValue.ofBool(false)))
            .build());
  }

  /** Query. */
  @Benchmark
  public QueryResponse query() {
    return query.query(
        QueryRequest.builder()
            .tableName("Music")
            .keyConditionExpression("Artist = :artist")
            .expressionAttributeValues(Map.of(":artist", AttributeValue.ofS("No One You Know")))
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
