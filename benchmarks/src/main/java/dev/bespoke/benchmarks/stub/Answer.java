package dev.bespoke.benchmarks.stub;

import dev.bespoke.benchmarks.payload.JsonPayloads;

/**
 * A response that never changes.
 *
 * @param headers names and values in turn
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Answer(byte[] body, String... headers) {

  /** A response of DynamoDB. */
  public static Answer dynamo(byte[] body) {
    return new Answer(
        body,
        "Content-Type",
        "application/x-amz-json-1.0",
        "Content-Length",
        Integer.toString(body.length),
        "x-amzn-RequestId",
        "KQ2TVBQ5N0JQK5VH4B2KJC1ANRVV4KQNSO5AEMVJF66Q9ASUAAJG",
        "x-amz-crc32",
        JsonPayloads.crc32(body));
  }

  /** A response of SQS. */
  public static Answer sqs(byte[] body) {
    return new Answer(
        body,
        "Content-Type",
        "application/x-amz-json-1.0",
        "Content-Length",
        Integer.toString(body.length),
        "x-amzn-RequestId",
        "8a6a8d3b-2a3f-5ad2-8f3c-d2b1b2ab3c4d");
  }

  /** A response of STS or EC2. */
  public static Answer query(byte[] body) {
    return new Answer(
        body,
        "Content-Type",
        "text/xml;charset=UTF-8",
        "Content-Length",
        Integer.toString(body.length),
        "x-amzn-RequestId",
        "59dbff89-35bd-4eac-99ed-be587ed81825");
  }

  /** A response of S3. */
  public static Answer s3(byte[] body) {
    return new Answer(
        body,
        "Content-Type",
        "application/xml",
        "Content-Length",
        Integer.toString(body.length),
        "x-amz-id-2",
        "eftixk72aD6Ap51TnqcoF8eFidJG9Z/2mkiDFu8yU9AS1ed4OpIszj7UDNEHGran",
        "x-amz-request-id",
        "318BC8BC148832E5");
  }
}
