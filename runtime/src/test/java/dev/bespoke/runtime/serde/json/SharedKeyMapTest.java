package dev.bespoke.runtime.serde.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

class SharedKeyMapTest {
  @Test
  void mapsOfOneKindShareTheirKeys() {
    List<Map<String, String>> maps =
        read("[{'a':'1','b':'2'},{'a':'3','b':'4'},{'a':'5','b':'6'}]");

    assertThat(maps)
        .containsExactly(
            Map.of("a", "1", "b", "2"), Map.of("a", "3", "b", "4"), Map.of("a", "5", "b", "6"));
    assertThat(keys(maps.get(1))).isSameAs(keys(maps.get(2)));
  }

  @Test
  void mapsWithOtherKeysDoNotDisturbEachOther() {
    List<Map<String, String>> maps =
        read(
            "[{},{'a':'1','b':'2'},{'a':'3'},{'b':'4','a':'5'},{'a':'6','c':'7'},{},{'a':'8','b':'9'}]");

    assertThat(maps)
        .containsExactly(
            Map.of(),
            Map.of("a", "1", "b", "2"),
            Map.of("a", "3"),
            Map.of("b", "4", "a", "5"),
            Map.of("a", "6", "c", "7"),
            Map.of(),
            Map.of("a", "8", "b", "9"));
    assertThat(maps.get(3).keySet()).containsExactly("b", "a");
  }

  @Test
  void aKeyInThePlaceOfAnotherChangesNoneBehindIt() {
    String usual = "{'a':'1','b':'2','c':'3'}";
    List<Map<String, String>> maps =
        read("[" + usual + "," + usual + ",{'x':'4','b':'5','c':'6'}," + usual + "]");

    assertThat(maps.get(2))
        .containsExactlyEntriesOf(ordered("x", "4", "b", "5", "c", "6"))
        .containsEntry("b", "5");
    assertThat(maps.get(3)).containsExactlyEntriesOf(ordered("a", "1", "b", "2", "c", "3"));
  }

  private static Map<String, String> ordered(String... entries) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put(entries[i], entries[i + 1]);
    }
    return map;
  }

  @Test
  void severalMapsHoldAsManyKeysAsComeInTheirOrder() {
    for (int size : new int[] {1, 63, 64, 65, 66, 67, 130, 300}) {
      StringJoiner entries = new StringJoiner(",");
      for (int i = 0; i < size; i++) {
        entries.add("'k" + i + "':'" + i + "'");
      }
      String map = "{" + entries + "}";
      String longer = "{" + entries + ",'z':'z'}";
      List<Map<String, String>> maps =
          read("[{}," + String.join(",", map, map, longer, longer, map, longer) + "]");

      Map<String, String> expected = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        expected.put("k" + i, String.valueOf(i));
      }
      Map<String, String> expectedLonger = new LinkedHashMap<>(expected);
      expectedLonger.put("z", "z");
      for (int i : new int[] {1, 2, 5}) {
        assertThat(maps.get(i)).containsExactlyEntriesOf(expected).isEqualTo(expected);
      }
      for (int i : new int[] {3, 4, 6}) {
        assertThat(maps.get(i)).containsExactlyEntriesOf(expectedLonger).isEqualTo(expectedLonger);
      }
    }
  }

  @Test
  void aMapWithFewerKeysHasNoneOfTheOthers() {
    List<Map<String, String>> maps = read("[{},{'a':'1','b':'2','c':'3'},{'a':'4'},{}]");

    assertThat(maps.get(2)).hasSize(1).doesNotContainKey("b").doesNotContainKey("c");
    assertThat(maps.get(2).get("b")).isNull();
    assertThat(maps.get(2).keySet()).containsExactly("a");
    assertThat(maps.get(3)).isEmpty();
    assertThat(maps.get(3).get("a")).isNull();
  }

  @Test
  void ofAKeyThatComesTwiceTheLastValueCounts() {
    Map<String, String> map = read("[{},{'a':'1','b':'2','a':'3','c':'4'}]").get(1);

    assertThat(map).isEqualTo(Map.of("a", "3", "b", "2", "c", "4")).hasSize(3);
  }

  @Test
  void aMapHoldsAsManyKeysAsComeInTheirOrder() {
    for (int size : new int[] {1, 4, 5, 63, 64, 65, 66, 1_000}) {
      StringJoiner entries = new StringJoiner(",", "{", "}");
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        keys.add("key" + i);
        entries.add("'key" + i + "':'" + i + "'");
      }
      Map<String, String> map = read("[{}," + entries + "]").get(1);

      assertThat(map).hasSize(size).doesNotContainKey("key" + size);
      assertThat(map.keySet()).containsExactlyElementsOf(keys);
      assertThat(map.get("key" + (size - 1))).isEqualTo(String.valueOf(size - 1));
    }
  }

  @Test
  void aMapIsEqualToAnyOtherWithItsEntries() {
    Random random = new Random(7);
    KeySequence empty = new KeySequence();
    for (int round = 0; round < 2_000; round++) {
      Map<String, Integer> map = new SharedKeyMap<>(empty);
      Map<String, Integer> expected = new LinkedHashMap<>();
      int puts = random.nextInt(random.nextInt(10) == 0 ? 100 : 8);
      for (int i = 0; i < puts; i++) {
        String key = "k" + random.nextInt(random.nextBoolean() ? 5 : 80);
        Integer value = random.nextInt(9) == 0 ? null : i;
        assertThat(map.put(key, value)).isEqualTo(expected.put(key, value));
      }
      assertThat(map)
          .isEqualTo(expected)
          .hasSameHashCodeAs(expected)
          .hasToString(expected.toString());
      assertThat(expected).isEqualTo(map);
      assertThat(map.entrySet()).containsExactlyElementsOf(expected.entrySet());
      assertThat(map.containsKey("k1")).isEqualTo(expected.containsKey("k1"));
      assertThat(map.get("k1")).isEqualTo(expected.get("k1"));
    }
  }

  @Test
  void nothingIsFoundThatIsNoKey() {
    Map<String, String> map = read("[{},{'a':'1'}]").get(1);

    assertThat(map.get(null)).isNull();
    assertThat(map.containsKey(null)).isFalse();
    assertThat(map.get("")).isNull();
  }

  @Test
  void iterationEnds() {
    Iterator<Map.Entry<String, String>> entries =
        read("[{},{'a':'1'}]").get(1).entrySet().iterator();

    assertThatThrownBy(entries::remove).isInstanceOf(IllegalStateException.class);
    entries.next();
    assertThat(entries.hasNext()).isFalse();
    assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
    entries.remove();
    assertThatThrownBy(entries::remove).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aMapChangesAsAnyOtherAndLeavesThoseAloneThatShareItsKeys() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      List<Map<String, String>> maps =
          read("[{},{'a':'1','b':'2','c':'3'},{'a':'4','b':'5','c':'6'},{'a':'8'}]");
      Map<String, String> map = maps.get(round % 2 == 0 ? 1 : 3);
      Map<String, String> expected = new LinkedHashMap<>(map);
      for (int i = random.nextInt(6); i >= 0; i--) {
        String key = "abcd".substring(random.nextInt(4)).substring(0, 1);
        switch (random.nextInt(5)) {
          case 0 -> assertThat(map.remove(key)).isEqualTo(expected.remove(key));
          case 1 -> assertThat(map.put(key, "7")).isEqualTo(expected.put(key, "7"));
          case 2 -> {
            map.replaceAll((name, value) -> name + value);
            expected.replaceAll((name, value) -> name + value);
          }
          case 3 ->
              assertThat(map.values().removeIf(value -> value.length() > 1))
                  .isEqualTo(expected.values().removeIf(value -> value.length() > 1));
          default -> assertThat(map.keySet().remove(key)).isEqualTo(expected.keySet().remove(key));
        }
        assertThat(map).isEqualTo(expected).hasSameSizeAs(expected);
        assertThat(map.entrySet()).containsExactlyElementsOf(expected.entrySet());
      }
      map.clear();
      assertThat(map).isEmpty();
      assertThat(maps.get(2)).isEqualTo(Map.of("a", "4", "b", "5", "c", "6"));
    }
  }

  @Test
  void anIterationShowsWhatIsThere() {
    Map<String, String> map = read("[{},{'a':'1','b':'2','c':'3'}]").get(1);
    Iterator<Map.Entry<String, String>> entries = map.entrySet().iterator();
    entries.next();
    entries.remove();
    map.put("b", "4");
    assertThat(entries.next()).isEqualTo(Map.entry("b", "4"));
    map.remove("c");
    assertThatThrownBy(entries::next).isInstanceOf(ConcurrentModificationException.class);
  }

  private static List<Map<String, String>> read(String json) {
    JsonReader in = JsonReader.open(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    List<Map<String, String>> maps = new ArrayList<>();
    in.startList();
    while (in.nextElement()) {
      Map<String, String> map = in.newMap();
      in.startMap("key", "value");
      for (String key = in.nextKey(); key != null; key = in.nextKey()) {
        map.put(key, in.string());
      }
      maps.add(map);
    }
    in.finish();
    return maps;
  }

  private static Object keys(Map<String, String> map) {
    assertThat(map).isInstanceOf(SharedKeyMap.class);
    return ((SharedKeyMap<String>) map).keys();
  }
}
