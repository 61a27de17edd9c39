package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.checksum.ChecksumMismatchException;
import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.operation.Operation;
import dev.bespoke.runtime.operation.ServiceResponse;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.serde.json.JsonReader;
import dev.bespoke.runtime.serde.json.JsonWriter;
import java.util.zip.CRC32;

/**
 * An operation of AWS JSON 1.0 or 1.1 (Smithy, "AWS JSON 1.0 protocol"): one document each way,
 * named by the header {@code X-Amz-Target}.
 *
 * @param <I> the request
 * @param <O> the response
 */
public abstract class AwsJsonOperation<I, O extends ServiceResponse> extends Operation<I, O> {
  private static final String CRC32_HEADER = "x-amz-crc32";
  private static final byte[] EMPTY_OBJECT = {'{', '}'};

  private final String target;
  private final String contentType;

  /** For generated operations: name, {@code X-Amz-Target}, and version {@code 1.0} or 1.1. */
  protected AwsJsonOperation(String name, String target, String version) {
    super(name);
    this.target = target;
    this.contentType = "application/x-amz-json-".concat(version);
  }

  /** Writes the input. */
  protected abstract void write(I input, ShapeWriter out);

  /** Reads the output. */
  protected abstract O read(ShapeReader in);

  /** Whether errors keep the codes of the service's query protocol ({@code awsQueryCompatible}). */
  protected boolean queryCompatible() {
    return false;
  }

  @Override
  protected final void serialize(I input, HttpRequest request) {
    Headers headers = request.headers();
    headers.add("content-type", contentType);
    headers.add("x-amz-target", target);
    if (queryCompatible()) {
      headers.add("x-amzn-query-mode", "true");
    }
    JsonWriter out = new JsonWriter();
    write(input, out);
    request.body(out.toBody());
  }

  @Override
  protected final O deserialize(BufferedResponse response) {
    if (response.length() == 0) { // what SQS servers say where the output has no members
      return read(JsonReader.open(EMPTY_OBJECT, 0, EMPTY_OBJECT.length));
    }
    return read(JsonReader.open(response.body(), 0, response.length()));
  }

  @Override
  protected final boolean initialMessages() {
    return true;
  }

  /** DynamoDB sends a checksum of every response. */
  @Override
  protected final void verify(BufferedResponse response) throws ChecksumMismatchException {
    String expected = response.headers().get(CRC32_HEADER);
    if (expected != null) {
      CRC32 crc = new CRC32();
      crc.update(response.body(), 0, response.length());
      if (!expected.trim().equals(Long.toString(crc.getValue()))) {
        throw new ChecksumMismatchException(CRC32_HEADER);
      }
    }
  }

  @Override
  protected final ErrorResponse readError(BufferedResponse response, int attempts) {
    return JsonErrors.read(name(), response, attempts);
  }
}
