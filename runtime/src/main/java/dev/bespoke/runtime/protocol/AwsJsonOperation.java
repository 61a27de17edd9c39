package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.operation.Operation;
import dev.bespoke.runtime.operation.ServiceResponse;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;

/**
 * An operation of AWS JSON 1.0 or 1.1 (Smithy, "AWS JSON 1.0 protocol"): one document each way.
 *
 * @param <I> the request
 * @param <O> the response
 */
public abstract class AwsJsonOperation<I, O extends ServiceResponse> extends Operation<I, O> {
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

  @Override
  protected final void serialize(I input, HttpRequest request) {
    request.method("POST");
    request.headers().add("content-type", contentType).add("x-amz-target", target);
    throw new UnsupportedOperationException();
  }

  @Override
  protected final O deserialize(BufferedResponse response) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected final ErrorResponse readError(BufferedResponse response, int attempts) {
    throw new UnsupportedOperationException();
  }
}
