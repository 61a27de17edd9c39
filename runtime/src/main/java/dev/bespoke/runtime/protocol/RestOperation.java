package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.operation.Operation;
import dev.bespoke.runtime.operation.ServiceResponse;

/**
 * An operation that binds its members to the parts of HTTP messages (Smithy, "HTTP binding
 * traits"); what the protocols have in common.
 *
 * @param <I> the request
 * @param <O> the response
 */
abstract class RestOperation<I, O extends ServiceResponse> extends Operation<I, O> {
  RestOperation(String name) {
    super(name);
  }

  /** Binds the input to the message. */
  protected abstract void write(I input, RestRequest http);

  /** Takes the output from the message. */
  protected abstract O read(RestResponse http);

  abstract RestRequest bind(HttpRequest request);

  abstract RestResponse bind(BufferedResponse response);

  @Override
  protected final void serialize(I input, HttpRequest request) {
    RestRequest http = bind(request);
    write(input, http);
    http.finish();
  }

  @Override
  protected final O deserialize(BufferedResponse response) {
    return read(bind(response));
  }
}
