package dev.bespoke.benchmarks.wire;

import java.util.List;

/** What the floors send: the fields and the body of a signed GetItem, always the same. */
final class FloorRequest {
  /** Names and values in turn. */
  static final List<String> FIELDS =
      List.of(
          "content-type",
          "application/x-amz-json-1.0",
          "x-amz-target",
          "DynamoDB_20120810.GetItem",
          "user-agent",
          "floor/1.0 os/Linux lang/java#17.0.15",
          "amz-sdk-invocation-id",
          "9e189586-e08d-47df-b5ed-9dac22a89984",
          "amz-sdk-request",
          "attempt=1; max=3",
          "x-amz-date",
          "20261122T153735Z",
          "authorization",
          "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261122/us-west-2/dynamodb/aws4_request,"
              + " SignedHeaders=amz-sdk-invocation-id;amz-sdk-request;content-type;host;x-amz-date;"
              + "x-amz-target, Signature="
              + "3c232c28b2e73db5086ef0603e366a07ed1b7766ae41f659e17f69e1e94b8b0e");

  static final String BODY =
      "{\"TableName\":\"Music\",\"Key\":{\"Artist\":{\"S\":\"No One You Know\"},"
          + "\"SongTitle\":{\"S\":\"Call Me Today\"}}}";

  private FloorRequest() {}
}
