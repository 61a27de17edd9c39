package dev.bespoke.processor.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Behaviour of boto3 as it was recorded, in files beside the repository. */
final class Golden {
  private Golden() {}

  /** A file's content as maps, lists, texts, numbers, booleans and nulls. */
  static Object read(String name) {
    Path file = shared("reference/golden/" + name);
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
      parser.nextToken();
      return value(parser);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A file beside the repository; without it the test is skipped, or fails where CI=true. */
  static Path shared(String name) {
    String directory = System.getProperty("bespoke.shared", "../../shared");
    Path file = Path.of(directory).resolve(name).toAbsolutePath().normalize();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(file).exists();
    }
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    return file;
  }

  /** A JSON text's content. */
  static Object parse(byte[] json) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      return value(parser);
    }
  }

  @SuppressWarnings("NullAway") // JSON has nulls
  private static Object value(JsonParser parser) {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == tools.jackson.core.JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          map.put(name, value(parser));
        }
        return map;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != tools.jackson.core.JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        return list;
      }
      case VALUE_STRING -> {
        return parser.getString();
      }
      case VALUE_NUMBER_INT -> {
        return parser.getLongValue();
      }
      case VALUE_NUMBER_FLOAT -> {
        return parser.getDoubleValue();
      }
      case VALUE_TRUE -> {
        return true;
      }
      case VALUE_FALSE -> {
        return false;
      }
      default -> {
        return null;
      }
    }
  }

  @SuppressWarnings("unchecked") // JSON objects have texts for keys
  static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked") // JSON arrays hold objects
  static List<Object> list(@Nullable Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }
}
