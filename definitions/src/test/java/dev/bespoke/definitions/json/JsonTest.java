package dev.bespoke.definitions.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.definitions.DefinitionException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void what_is_read_is_written_the_same_without_white_space() {
    String json =
        "{ \"s\": \"\\u00e4\\\"\", \"n\": [1, 2.5, 12345678901234567890, null], \"b\": {\"t\": true} }";

    assertThat(new String(Json.write(read(json).properties()), StandardCharsets.UTF_8))
        .isEqualTo("{\"s\":\"ä\\\"\",\"n\":[1,2.5,12345678901234567890,null],\"b\":{\"t\":true}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{\"a\":}",
        "{\"a\":[1",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":NaN}",
        "{\"a\":'b'}"
      })
  void what_is_no_json_object_is_refused_with_its_file(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("a.json: ");
  }

  @Test
  void nesting_without_end_is_refused() {
    assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(100_000)))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("a.json: ");
  }

  @Test
  void malformed_text_is_placed_by_line_and_column() {
    assertThatThrownBy(() -> read("{\n\"a\": x}")).hasMessageContaining("(at line 2, column ");
  }

  private static JsonObject read(String json) {
    return Json.read("a.json", json.getBytes(StandardCharsets.UTF_8));
  }
}
