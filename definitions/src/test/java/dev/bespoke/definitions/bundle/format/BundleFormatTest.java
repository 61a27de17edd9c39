package dev.bespoke.definitions.bundle.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.definitions.parts.DefinitionParts;
import dev.bespoke.definitions.parts.DefinitionParts.Kind;
import dev.bespoke.definitions.parts.TestDefinitions;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BundleFormatTest {
  private static final DefinitionParts PARTS =
      TestDefinitions.parts(
          """
          {'metadata': {'apiVersion': '1'}, 'documentation': 'd', 'version': '2.0',
           'operations': {'Op': {'input': {'shape': 'In'}}},
           'shapes': {'Alone': {'type': 'string'},
                      'In': {'type': 'structure', 'members': {'A': {'shape': 'Str'}}},
                      'Str': {'type': 'string', 'documentation': 'LONG'}},
           'pagination': {'Op': {'input_token': 'A'}},
           'waiters': {'W': {'delay': 1}}}
          """
              .replace("LONG", "long ".repeat(20_000)));

  @Test
  void every_part_comes_back_as_it_went_in() {
    BundleParts read = read(BundleWriter.write(PARTS));

    for (Kind kind : Kind.values()) {
      assertThat(read.names(kind)).containsExactlyElementsOf(PARTS.names(kind));
      if (kind != Kind.SERVICE) {
        for (String name : PARTS.names(kind)) {
          assertThat(properties(read, kind, name)).isEqualTo(properties(PARTS, kind, name));
        }
      }
    }
    assertThat(properties(read, Kind.SERVICE, "test").toString())
        .isEqualTo("{metadata={apiVersion=1}, documentation=d}");
    assertThat(read.read(Kind.SHAPE, "Other")).isNull();
  }

  @Test
  void every_kind_of_value_comes_back_as_it_went_in() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("", List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE, 0.1, -0.0, true, false));
    values.put("é\u4e16\ud83d\ude00", Arrays.asList(null, Map.of(), List.of(), ""));
    values.put("long", "x".repeat(128) + "y".repeat(20_000));

    byte[] written = TreeWriter.write(values);

    assertThat(TreeReader.read(written, 0, written.length)).isEqualTo(values);
    assertThatThrownBy(() -> TreeWriter.write("a\0b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TreeWriter.write(BigInteger.TEN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void damaged_parts_are_refused() {
    byte[] written = TreeWriter.write(Map.of("name", List.of("value", 1L, true)));
    for (int length = 0; length < written.length; length++) {
      int cut = length;
      assertThatThrownBy(() -> TreeReader.read(Arrays.copyOf(written, cut), 0, cut))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
    assertThatThrownBy(() -> TreeReader.read(Arrays.copyOf(written, 99), 0, 99))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> TreeReader.read(new byte[] {'x'}, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_same_parts_give_the_same_bytes() {
    assertThat(BundleWriter.write(PARTS)).isEqualTo(BundleWriter.write(PARTS));
  }

  @Test
  void an_operation_stands_before_the_shapes_it_leads_to() {
    assertThat(new PartOrder(PARTS).ordered())
        .extracting(PartOrder.Part::name)
        .containsExactly("test", "Op", "In", "Str", "Alone", "Op", "W");
  }

  @Test
  void damaged_files_are_refused() {
    byte[] file = BundleWriter.write(PARTS);
    for (int length = 0; length < file.length; length += 7) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> readAll(cut)).isInstanceOf(DefinitionException.class);
    }
    byte[] other = file.clone();
    other[0] = 0;
    assertThatThrownBy(() -> read(other)).isInstanceOf(DefinitionException.class);
  }

  private static void readAll(byte[] file) {
    BundleParts parts = read(file);
    for (Kind kind : Kind.values()) {
      parts.names(kind).forEach(name -> parts.read(kind, name));
    }
  }

  private static BundleParts read(byte[] file) {
    return new BundleParts("test", "test.bundle", file);
  }

  private static Object properties(DefinitionParts parts, Kind kind, String name) {
    JsonObject part = Objects.requireNonNull(parts.read(kind, name));
    return part.properties();
  }
}
