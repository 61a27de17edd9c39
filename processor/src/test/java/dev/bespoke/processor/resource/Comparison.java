package dev.bespoke.processor.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.processor.plan.NamingStrategy;
import dev.bespoke.runtime.serde.Blob;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns generated values back into what is recorded, by the definition's shapes. */
final class Comparison {
  private final ServiceDefinition service;

  Comparison(ServiceDefinition service) {
    this.service = service;
  }

  /** The value as it would be recorded; what is absent or empty is left out. */
  Object recorded(String shapeName, Object value) {
    ShapeDefinition shape = service.shape(shapeName);
    if (shape instanceof StructureDefinition structure) {
      return structure.union() ? union(structure, value) : structure(structure, value);
    }
    if (shape instanceof ListDefinition list) {
      List<Object> recorded = new ArrayList<>();
      for (Object element : (List<?>) value) {
        recorded.add(recorded(list.member().shape(), element));
      }
      return recorded;
    }
    if (shape instanceof MapDefinition map) {
      Map<String, Object> recorded = new LinkedHashMap<>();
      ((Map<?, ?>) value)
          .forEach(
              (key, held) ->
                  recorded.put(String.valueOf(key), recorded(map.value().shape(), held)));
      return recorded;
    }
    return scalar(value);
  }

  private Map<String, Object> structure(StructureDefinition structure, Object value) {
    Map<String, Object> recorded = new LinkedHashMap<>();
    for (MemberDefinition member : structure.members()) {
      if (member.streaming()) {
        continue;
      }
      Object held = Generated.call(value, NamingStrategy.member(member.name()));
      put(recorded, member, held);
    }
    return recorded;
  }

  private void put(Map<String, Object> recorded, MemberDefinition member, @Nullable Object held) {
    if (held != null && !held.equals(List.of()) && !held.equals(Map.of())) {
      recorded.put(member.name(), recorded(member.shape(), held));
    }
  }

  /** Of a union one accessor alone gives a value. */
  private Map<String, Object> union(StructureDefinition union, Object value) {
    Map<String, Object> recorded = new LinkedHashMap<>();
    for (MemberDefinition member : union.members()) {
      put(recorded, member, Generated.call(value, NamingStrategy.member(member.name())));
    }
    assertThat(recorded).as(value.toString()).hasSize(1);
    return recorded;
  }

  private static Object scalar(Object value) {
    if (value instanceof Instant instant) {
      return Map.of("$timestamp", instant.getEpochSecond());
    }
    if (value instanceof Blob blob) {
      return Map.of("$blob", Base64.getEncoder().encodeToString(blob.toByteArray()));
    }
    if (value instanceof Boolean bool) {
      return bool;
    }
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros()
        : value.toString();
  }

  /** A recorded value as {@link #recorded} gives it. */
  Object expected(String shape, Object value) {
    return comparable(ShapeWalk.possible(service, shape, value));
  }

  private static Object comparable(Object value) {
    if (value instanceof Map<?, ?> map && !map.containsKey("$timestamp")) {
      Map<String, Object> comparable = new LinkedHashMap<>();
      map.forEach((name, held) -> comparable.put(String.valueOf(name), comparable(held)));
      return comparable;
    }
    if (value instanceof List<?> list) {
      List<Object> comparable = new ArrayList<>();
      list.forEach(element -> comparable.add(comparable(element)));
      return comparable;
    }
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros()
        : value;
  }
}
