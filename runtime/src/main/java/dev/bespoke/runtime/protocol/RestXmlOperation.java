package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.operation.Operation;
import dev.bespoke.runtime.operation.ServiceResponse;

/**
 * An operation of the REST XML protocol (Smithy, "AWS restXml protocol").
 *
 * @param <I> the request
 * @param <O> the response
 */
public abstract class RestXmlOperation<I, O extends ServiceResponse> extends Operation<I, O> {
  /** For generated operations. */
  protected RestXmlOperation(String name) {
    super(name);
  }

  /** Binds the input to the message. */
  protected abstract void write(I input, RestRequest http);

  /** Takes the output from the message. */
  protected abstract O read(RestResponse http);

  @Override
  protected final void serialize(I input, HttpRequest request) {
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
