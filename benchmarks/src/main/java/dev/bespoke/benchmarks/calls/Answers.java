package dev.bespoke.benchmarks.calls;

import dev.bespoke.benchmarks.payload.JsonPayloads;
import dev.bespoke.benchmarks.payload.ListPayloads;
import dev.bespoke.benchmarks.payload.QueryPayloads;
import dev.bespoke.benchmarks.stub.Answer;
import java.nio.charset.StandardCharsets;

/** What both SDKs' stubs answer. */
final class Answers {
  static final String QUEUE = "https://sqs.us-west-2.amazonaws.com/123456789012/orders";
  static final Answer GET_ITEM = Answer.dynamo(JsonPayloads.item());
  static final Answer PUT_ITEM = Answer.dynamo("{}".getBytes(StandardCharsets.UTF_8));
  static final Answer QUERY = Answer.dynamo(JsonPayloads.query(100, 10));
  static final Answer RECEIVE = Answer.sqs(JsonPayloads.messages(10));
  static final Answer IDENTITY = Answer.query(QueryPayloads.identity());
  static final Answer INSTANCES = Answer.query(QueryPayloads.instances(200));
  static final Answer LIST = Answer.s3(ListPayloads.version2(0, 1));
  static final Answer LIST_VERSION_1 = Answer.s3(ListPayloads.version1(0, 1));

  private Answers() {}
}
