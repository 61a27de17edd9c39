package dev.bespoke.processor.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** AWS JSON. */
record JsonWire(ServiceDefinition service) implements Wire {
  @Override
  public Map<String, Object> parameters(OperationDefinition operation, HttpRequest request) {
    assertThat(request.headers().get("x-amz-target")).endsWith("." + operation.name());
    try (var body = request.body().open()) {
      return Golden.map(Golden.parse(body.readAllBytes()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public HttpResponse response(OperationDefinition operation, Map<String, Object> output) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (JsonGenerator generator =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), json)) {
      write(generator, output);
    }
    return new HttpResponse(
        200,
        new Headers().add("content-type", "application/x-amz-json-1.0"),
        new ByteArrayInputStream(json.toString(UTF_8).getBytes(UTF_8)));
  }

  private static void write(JsonGenerator json, Object value) {
    Instant instant = Scalars.timestamp(value);
    String base64 = Scalars.blob(value);
    if (instant != null) {
      json.writeNumber(instant.getEpochSecond());
    } else if (base64 != null) {
      json.writeString(base64);
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (name, held) -> {
            json.writeName(String.valueOf(name));
            write(json, held);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(element -> write(json, element));
      json.writeEndArray();
    } else if (value instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else if (value instanceof Number number) {
      json.writeNumber(number.toString());
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}
