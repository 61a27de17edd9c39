package dev.bespoke.runtime.protocol;

import dev.bespoke.runtime.error.ErrorResponse;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.operation.BufferedResponse;
import dev.bespoke.runtime.operation.ServiceResponse;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.serde.json.JsonReader;
import dev.bespoke.runtime.serde.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the REST JSON protocol (Smithy, "AWS restJson1 protocol").
 *
 * @param <I> the request
 * @param <O> the response
 */
public abstract class RestJsonOperation<I, O extends ServiceResponse> extends RestOperation<I, O> {
  /** For generated operations. */
  protected RestJsonOperation(String name) {
    super(name);
  }

  @Override
  final RestRequest bind(HttpRequest request) {
    return new JsonRequest(name(), request);
  }

  @Override
  final RestResponse bind(BufferedResponse response) {
    return new JsonResponse(response);
  }

  @Override
  protected final ErrorResponse readError(BufferedResponse response, int attempts) {
    return JsonErrors.read(name(), response, attempts);
  }

  private static final class JsonRequest extends RestRequest {
    private @Nullable JsonWriter body;

    JsonRequest(String operation, HttpRequest http) {
      super(operation, http);
    }

    @Override
    public ShapeWriter body() {
      if (body == null) {
        body = new JsonWriter();
        contentType("application/json");
      }
      return body;
    }

    @Override
    void finish() {
      super.finish();
      if (body != null) {
        payload(body.toBody());
      }
    }
  }

  private static final class JsonResponse extends RestResponse {
    JsonResponse(BufferedResponse http) {
      super(http);
    }

    @Override
    public @Nullable ShapeReader body() {
      BufferedResponse http = http();
      return http.length() == 0 ? null : JsonReader.open(http.body(), 0, http.length());
    }
  }
}
