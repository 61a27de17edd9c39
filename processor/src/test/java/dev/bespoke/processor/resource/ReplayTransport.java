package dev.bespoke.processor.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.HttpTransport;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Expects recorded calls, one after the other, and gives the recorded responses. */
final class ReplayTransport implements HttpTransport {
  private final ServiceDefinition service;
  private final Wire wire;
  private final Deque<Map<String, Object>> calls = new ArrayDeque<>();

  ReplayTransport(ServiceDefinition service, List<Object> calls) {
    this.service = service;
    this.wire = Wire.of(service);
    calls.forEach(call -> this.calls.add(Golden.map(call)));
  }

  boolean exhausted() {
    return calls.isEmpty();
  }

  @Override
  public HttpResponse send(HttpRequest request) {
    assertThat(calls).as("no further call is expected than those made: " + request).isNotEmpty();
    Map<String, Object> call = calls.remove();
    String waiter = (String) call.get("waiter");
    OperationDefinition operation = operation(call, waiter);
    Map<String, Object> expected = Golden.map(call.get("params"));
    assertThat(texts(wire.parameters(operation, request)))
        .as(operation.name())
        .isEqualTo(texts(expected));
    if (waiter != null) {
      // An error that no waiter expects ends it: the record is of the call alone.
      return new HttpResponse(
          418, new Headers().add("content-length", "0"), InputStream.nullInputStream());
    }
    Map<String, Object> response = Golden.map(call.get("response"));
    return wire.response(
        operation,
        operation.output() == null
            ? Map.of()
            : Golden.map(ShapeWalk.possible(service, operation.output(), response)));
  }

  private OperationDefinition operation(Map<String, Object> call, @Nullable String waiter) {
    String name =
        waiter == null
            ? String.valueOf(call.get("operation"))
            : Objects.requireNonNull(service.waiter(waiter), waiter).operation();
    return Objects.requireNonNull(service.operation(name), name);
  }

  /** Scalars as texts: URLs and XML have no others. */
  private static Object texts(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> texts = new LinkedHashMap<>();
      map.forEach((name, held) -> texts.put(String.valueOf(name), texts(held)));
      return texts;
    }
    if (value instanceof List<?> list) {
      List<Object> texts = new ArrayList<>();
      list.forEach(element -> texts.add(texts(element)));
      return texts;
    }
    return String.valueOf(value);
  }

  @Override
  public void close() {}
}
