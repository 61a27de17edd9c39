package dev.bespoke.benchmarks.payload;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Items of DynamoDB as plain Java values: strings, integers, booleans, byte arrays, lists and maps.
 * Their kinds are those of Smithy's cases that are tagged {@code serde-benchmark}.
 */
public final class ItemPayload {
  private ItemPayload() {}

  /** The item of a name: small, medium, large, binary or nested. */
  public static Map<String, Object> of(String name) {
    return switch (name) {
      case "small" -> flat(4);
      case "medium" -> flat(40);
      case "large" -> flat(1_000);
      case "binary" -> binary(64 * 1024);
      case "nested" -> nested(6);
      default -> throw new IllegalArgumentException("no payload is called " + name);
    };
  }

  /** The response of a GetItem that finds the item. */
  public static byte[] response(Map<String, Object> item) {
    StringBuilder json = new StringBuilder("{\"Item\":");
    members(item, json);
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> flat(int attributes) {
    Map<String, Object> item = new LinkedHashMap<>();
    for (int i = 0; i < attributes; i++) {
      Object value =
          switch (i % 4) {
            case 0 -> "a text of ordinary length, number " + i;
            case 1 -> i * 37;
            case 2 -> i % 3 == 0;
            default -> List.of("first", "second", i);
          };
      item.put("attribute" + i, value);
    }
    return item;
  }

  private static Map<String, Object> binary(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i * 31);
    }
    return Map.of("blob", bytes);
  }

  private static Map<String, Object> nested(int depth) {
    Map<String, Object> level = new LinkedHashMap<>();
    level.put("name", "level " + depth);
    level.put("depth", depth);
    if (depth > 0) {
      level.put("left", nested(depth - 1));
      level.put("right", new ArrayList<>(Arrays.asList(nested(depth - 1), "leaf")));
    }
    return level;
  }

  private static void members(Map<?, ?> map, StringBuilder json) {
    json.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.append(separator).append('"').append(entry.getKey()).append("\":");
      value(entry.getValue(), json);
      separator = ",";
    }
    json.append('}');
  }

  private static void value(Object value, StringBuilder json) {
    if (value instanceof String text) {
      json.append("{\"S\":\"").append(text).append("\"}");
    } else if (value instanceof Integer number) {
      json.append("{\"N\":\"").append(number).append("\"}");
    } else if (value instanceof Boolean bool) {
      json.append("{\"BOOL\":").append(bool).append('}');
    } else if (value instanceof byte[] bytes) {
      json.append("{\"B\":\"").append(Base64.getEncoder().encodeToString(bytes)).append("\"}");
    } else if (value instanceof Map<?, ?> map) {
      json.append("{\"M\":");
      members(map, json);
      json.append('}');
    } else {
      json.append("{\"L\":[");
      String separator = "";
      for (Object element : (List<?>) value) {
        json.append(separator);
        value(element, json);
        separator = ",";
      }
      json.append("]}");
    }
  }
}
