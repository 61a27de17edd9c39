package dev.bespoke.benchmarks.calls;

import dev.bespoke.benchmarks.bespoke.BespokeClients;
import dev.bespoke.benchmarks.bespoke.Items;
import dev.bespoke.benchmarks.bespoke.items.model.AttributeValue;
import dev.bespoke.benchmarks.bespoke.items.model.GetItemRequest;
import dev.bespoke.benchmarks.bespoke.items.model.GetItemResponse;
import dev.bespoke.benchmarks.bespoke.items.model.PutItemRequest;
import dev.bespoke.benchmarks.bespoke.items.model.PutItemResponse;
import dev.bespoke.benchmarks.payload.ItemPayload;
import dev.bespoke.benchmarks.stub.Answer;
import dev.bespoke.benchmarks.stub.BespokeStub;
import dev.bespoke.runtime.serde.Blob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Items of several sizes and shapes, read and written by Bespoke. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the parameter and calls the set-up
public class BespokePayloads {
  /** The payload's name. */
  @Param({"small", "medium", "large", "binary", "nested"})
  public String payload;

  private Items reader;
  private Items writer;
  private PutItemRequest item;

  /** Created by JMH. */
  public BespokePayloads() {}

  /** Makes the payload. */
  @Setup
  public void prepare() {
    Map<String, Object> values = ItemPayload.of(payload);
    reader =
        BespokeClients.items(new BespokeStub(Answer.dynamo(ItemPayload.response(values))), null);
    writer = BespokeClients.items(new BespokeStub(Answers.PUT_ITEM), null);
    item = PutItemRequest.builder().tableName("Music").item(members(values)).build();
  }

  /** Reads the item. */
  @Benchmark
  public GetItemResponse read() {
    return reader.getItem(
        GetItemRequest.builder()
            .tableName("Music")
            .key(Map.of("Artist", AttributeValue.ofS("No One You Know")))
            .build());
  }

  /** Writes the item. */
  @Benchmark
  public PutItemResponse write() {
    return writer.putItem(item);
  }

  private static Map<String, AttributeValue> members(Map<?, ?> map) {
    Map<String, AttributeValue> result = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      result.put((String) entry.getKey(), value(entry.getValue()));
    }
    return result;
  }

  private static AttributeValue value(Object value) {
    if (value instanceof String text) {
      return AttributeValue.ofS(text);
    } else if (value instanceof Integer number) {
      return AttributeValue.ofN(number.toString());
    } else if (value instanceof Boolean bool) {
      return AttributeValue.ofBool(bool);
    } else if (value instanceof byte[] bytes) {
      return AttributeValue.ofB(Blob.of(bytes));
    } else if (value instanceof Map<?, ?> map) {
      return AttributeValue.ofM(members(map));
    }
    List<AttributeValue> elements = new ArrayList<>();
    for (Object element : (List<?>) value) {
      elements.add(value(element));
    }
    return AttributeValue.ofL(elements);
  }
}
