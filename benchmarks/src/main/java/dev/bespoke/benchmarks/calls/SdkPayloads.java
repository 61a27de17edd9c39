package dev.bespoke.benchmarks.calls;

import dev.bespoke.benchmarks.payload.ItemPayload;
import dev.bespoke.benchmarks.sdk.SdkClients;
import dev.bespoke.benchmarks.stub.Answer;
import dev.bespoke.benchmarks.stub.SdkStub;
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
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** Items of several sizes and shapes, read and written by the SDK. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the parameter and calls the set-up
public class SdkPayloads {
  /** The payload's name. */
  @Param({"small", "medium", "large", "binary", "nested"})
  public String payload;

  private DynamoDbClient reader;
  private DynamoDbClient writer;
  private PutItemRequest item;

  /** Created by JMH. */
  public SdkPayloads() {}

  /** Makes the payload. */
  @Setup
  public void prepare() {
    Map<String, Object> values = ItemPayload.of(payload);
    reader = SdkClients.dynamo(new SdkStub(Answer.dynamo(ItemPayload.response(values))), null);
    writer = SdkClients.dynamo(new SdkStub(Answers.PUT_ITEM), null);
    item = PutItemRequest.builder().tableName("Music").item(members(values)).build();
  }

  /** Reads the item. */
  @Benchmark
  public GetItemResponse read() {
    return reader.getItem(
        GetItemRequest.builder()
            .tableName("Music")
            .key(Map.of("Artist", AttributeValue.fromS("No One You Know")))
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
      return AttributeValue.fromS(text);
    } else if (value instanceof Integer number) {
      return AttributeValue.fromN(number.toString());
    } else if (value instanceof Boolean bool) {
      return AttributeValue.fromBool(bool);
    } else if (value instanceof byte[] bytes) {
      return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    } else if (value instanceof Map<?, ?> map) {
      return AttributeValue.fromM(members(map));
    }
    List<AttributeValue> elements = new ArrayList<>();
    for (Object element : (List<?>) value) {
      elements.add(value(element));
    }
    return AttributeValue.fromL(elements);
  }
}
