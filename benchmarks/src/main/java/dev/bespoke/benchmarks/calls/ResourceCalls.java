package dev.bespoke.benchmarks.calls;

import dev.bespoke.benchmarks.bespoke.BespokeClients;
import dev.bespoke.benchmarks.bespoke.buckets.resource.Bucket;
import dev.bespoke.benchmarks.bespoke.buckets.resource.ObjectSummary;
import dev.bespoke.benchmarks.bespoke.queues.resource.Message;
import dev.bespoke.benchmarks.bespoke.queues.resource.Queue;
import dev.bespoke.benchmarks.bespoke.tables.model.AttributeValue;
import dev.bespoke.benchmarks.bespoke.tables.model.GetItemResponse;
import dev.bespoke.benchmarks.bespoke.tables.model.PutItemResponse;
import dev.bespoke.benchmarks.bespoke.tables.model.QueryResponse;
import dev.bespoke.benchmarks.bespoke.tables.resource.Table;
import dev.bespoke.benchmarks.stub.BespokeStub;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The same calls through Bespoke's resources. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
public class ResourceCalls {
  private final Table get =
      BespokeClients.tables(new BespokeStub(Answers.GET_ITEM), null).table("Music");
  private final Table put =
      BespokeClients.tables(new BespokeStub(Answers.PUT_ITEM), null).table("Music");
  private final Table query =
      BespokeClients.tables(new BespokeStub(Answers.QUERY), null).table("Music");
  private final Queue queue =
      BespokeClients.queues(new BespokeStub(Answers.RECEIVE), null).queue(Answers.QUEUE);
  private final Bucket bucket =
      BespokeClients.buckets(new BespokeStub(Answers.LIST_VERSION_1), null).bucket("photos");

  /** Created by JMH. */
  public ResourceCalls() {}

  /** GetItem. */
  @Benchmark
  public GetItemResponse getItem() {
    return get.getItem(
        request ->
            request.key(
                Map.of(
                    "Artist", AttributeValue.ofS("No One You Know"),
                    "SongTitle", AttributeValue.ofS("Call Me Today"))));
  }

  /** PutItem. */
  @Benchmark
  public PutItemResponse putItem() {
    return put.putItem(
        request ->
            request.item(
                Map.of(
                    "Artist", AttributeValue.ofS("No One You Know"),
                    "SongTitle", AttributeValue.ofS("Call Me Today"),
                    "AlbumTitle", AttributeValue.ofS("Somewhat Famous"),
                    "Awards", AttributeValue.ofN("1"),
                    "Live", AttributeValue.ofBool(false))));
  }

  /** Query. */
  @Benchmark
  public QueryResponse query() {
    return query.query(
        request ->
            request
                .keyConditionExpression("Artist = :artist")
                .expressionAttributeValues(
                    Map.of(":artist", AttributeValue.ofS("No One You Know"))));
  }

  /** ReceiveMessage. */
  @Benchmark
  public List<Message> receiveMessage() {
    return queue.receiveMessages(request -> request.maxNumberOfMessages(10));
  }

  /** ListObjects, a resource for each key. */
  @Benchmark
  public void listObjects(Blackhole blackhole) {
    for (ObjectSummary object : bucket.objects()) {
      blackhole.consume(object);
    }
  }
}
