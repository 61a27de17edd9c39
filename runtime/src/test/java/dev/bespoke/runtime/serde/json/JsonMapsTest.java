package dev.bespoke.runtime.serde.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.bytes.LongWords;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Maps of structures, which mostly begin alike behind the same key: whatever the reader guesses of
 * them, it must read what the text says.
 */
class JsonMapsTest {
  private static final MemberNames VALUE = MemberNames.of("S", "N", "M", "L", "V", "T", "a");
  private static final MemberNames OTHER = MemberNames.of("V", "L", "M", "N", "S", "X", "a", "T");

  /** How keys begin: of several lengths, with an escape, and beyond ASCII. */
  private static final String[] KINDS = {
    "", "k".repeat(11), "k".repeat(22), "k".repeat(33), "\\u006b", "\u00e9"
  };

  /** Whether structures are read as unions, which are told of members that they do not know. */
  private boolean unions = true;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the same key with another member, then again with the first
        "[{'a':{'S':'1'}},{'a':{'S':'2'}},{'a':{'N':'3'}},{'a':{'S':'4'}},{'a':{'N':'5'}}]"
            + "|[{a=S1}, {a=S2}, {a=N3}, {a=S4}, {a=N5}]",
        // a value that is null, a member that is, and an unknown one before the first
        "[{'a':{'S':'1'}},{'a':{'S':'1'}},{'a':null,'b':{'S':'2'}},{'a':{'S':null,'N':'3'}}]"
            + "|[{a=S1}, {a=S1}, {b=S2}, {a=N3}]",
        "[{'a':{'Q':1,'S':'1'}},{'a':{'Q':1,'S':'2'}},{'a':{'Q':1,'S':'3'}},{'a':{'Q':2,'S':'4'}}]"
            + "|[{a=QS1}, {a=QS2}, {a=QS3}, {a=QS4}]",
        "[{'a':{'Q':null,'S':'1'}},{'a':{'Q':null,'S':'2'}},{'a':{'Q':null,'S':'3'}}]"
            + "|[{a=S1}, {a=S2}, {a=S3}]",
        // an empty structure, one of two members, white space
        "[{'a':{'S':'1'}},{'a':{'S':'1'}},{'a':{}},{'a':{'S':'1','N':'2'}},{'a' : {'S':'1'}}]"
            + "|[{a=S1}, {a=S1}, {a=}, {a=S1N2}, {a=S1}]",
        "[{ 'a' : { 'S' : '1' } },{ 'a' : { 'S' : '2' } },{ 'a' : { 'S' : '3' } }]"
            + "|[{a=S1}, {a=S2}, {a=S3}]",
        // lists of structures, of which the guess is but for the first
        "[{'a':{'L':[{'S':'1'},{'S':'2'}]}},{'a':{'L':[{'S':'3'},{'S':'4'}]}},{'a':{'L':[]}}]"
            + "|[{a=L[S1,S2]}, {a=L[S3,S4]}, {a=L[]}]",
        // maps in maps, whose values have other members of the same names
        "[{'a':{'M':{'a':{'S':'1'}}}},{'a':{'M':{'a':{'S':'2'}}}},{'a':{'M':{'a':{'S':'3'}}}}]"
            + "|[{a=M{a=S1}}, {a=M{a=S2}}, {a=M{a=S3}}]",
        "[{'a':{'S':'1'}},{'a':{'S':'2'}},{'b':{'M':{'a':{'S':'3'}}}},{'a':{'S':'4'}}]"
            + "|[{a=S1}, {a=S2}, {b=M{a=S3}}, {a=S4}]",
        // keys with escapes or beyond ASCII, which are kept nowhere, behind one that is
        "[{},{'a':{'S':'1'},'\\u0062':{'S':'2'}},{'a':{'S':'3'},'\\u0062':{'S':'4'}},"
            + "{'\\u0062':{'S':'5'}},{'\\u0062':{'S':'6'}}]"
            + "|[{}, {a=S1,b=S2}, {a=S3,b=S4}, {b=S5}, {b=S6}]",
        "[{},{'a':{'S':'1'},'\u00e9':{'S':'2'}},{'a':{'S':'3'},'\u00e9':{'S':'4'}},"
            + "{'\u00e9':{'S':'5'}},{'\u00e9':{'S':'6'}}]"
            + "|[{}, {a=S1,\u00e9=S2}, {a=S3,\u00e9=S4}, {\u00e9=S5}, {\u00e9=S6}]",
        // ends of structures before what has come behind a key: structures' members, not keys
        "[{'T':{'S':'1'},'a':{'S':'2'}},{'T':{'S':'3'},'a':{'S':'4'}},"
            + "{'T':{'T':{'S':'5'},'a':{'S':'6'}},'a':{'S':'7'}},"
            + "{'b':{'T':{'S':'8'},'a':{'S':'9'}}},{'T':{'S':'1'},'a':{'S':'2'}}]"
            + "|[{T=S1,a=S2}, {T=S3,a=S4}, {T=T(S5)a(S6),a=S7}, {b=T(S8)a(S9)}, {T=S1,a=S2}]",
        // values that are passed over: V is never looked at
        "[{'a':{'V':{'S':'1'}}},{'a':{'V':{'S':'2'}}},{'a':{'V':3}},{'a':{'S':'4'}}]"
            + "|[{a=V}, {a=V}, {a=V}, {a=S4}]",
      })
  void structures_behind_a_key_are_what_the_text_says(String json, String expected) {
    String text = json.replace('\'', '"');
    assertThat(read(text)).isEqualTo(expected);
    assertThat(read(text + " ".repeat(LongWords.WORTHWHILE))).isEqualTo(expected); // by words
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void maps_of_any_kind_are_what_the_text_says(long seed) {
    Random random = new Random(seed);
    StringBuilder json = new StringBuilder("[");
    StringJoiner expected = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < 2_000; i++) {
      json.append(i == 0 ? "" : ",");
      expected.add(map(random, json, 2));
    }
    String text = json.append(']').toString();
    assertThat(read(text)).isEqualTo(expected.toString());
    unions = false;
    assertThat(read(text)).isEqualTo(expected.toString().replace("Q", ""));
  }

  @Test
  void sparse_maps_of_structures_are_what_the_text_says() {
    String item = "{\"a\":{\"S\":\"1\"},\"b\":{\"S\":\"2\"},\"c\":null,\"d\":{\"S\":\"3\"}}";
    String json = "[" + String.join(",", item, item, item, item, item) + "]";
    JsonReader in = JsonReader.open(json.getBytes(StandardCharsets.UTF_8));
    in.startList();
    while (in.nextElement()) {
      StringJoiner entries = new StringJoiner(",");
      in.startMap("key", "value");
      for (String key = in.nextSparseKey(); key != null; key = in.nextSparseKey()) {
        entries.add(key + "=" + (in.nullValue() ? "null" : readStructure(in, VALUE)));
      }
      assertThat(entries).hasToString("a=S1,b=S2,c=null,d=S3");
    }
    in.finish();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void damaged_maps_are_read_or_refused_as_each_is_by_itself(long seed) {
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < 4_000; i++) {
      StringBuilder json = new StringBuilder("[");
      StringJoiner alone = new StringJoiner(", ", "[", "]");
      for (int m = 0; m < 6; m++) {
        StringBuilder map = new StringBuilder();
        map(random, map, 1);
        if (m > 1 && random.nextBoolean()) {
          String damage = "{}[]\",:SNMLQabcd01 \\";
          map.setCharAt(
              random.nextInt(map.length()), damage.charAt(random.nextInt(damage.length())));
        }
        String text = readOrRefuse("[" + map + "]");
        alone.add(text.equals("refused") ? text : text.substring(1, text.length() - 1));
        json.append(m == 0 ? "" : ",").append(map);
      }
      json.append(']').append(" ".repeat(LongWords.WORTHWHILE)); // by words, too
      String together = readOrRefuse(json.toString());
      boolean refusedAlone = alone.toString().contains("refused");
      refused += refusedAlone ? 1 : 0;
      assertThat(together).as(json.toString()).isEqualTo(refusedAlone ? "refused" : alone + "");
    }
    assertThat(refused).isBetween(400, 3_600); // so that both kinds are there
  }

  private String readOrRefuse(String json) {
    try {
      return read(json);
    } catch (SerdeException e) {
      return "refused";
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void keys_of_any_kind_that_share_slots_keep_their_values(long seed) {
    Random random = new Random(seed);
    StringBuilder json = new StringBuilder("[");
    StringJoiner expected = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < 500; i++) {
      json.append(i == 0 ? "{" : ",{");
      StringJoiner entries = new StringJoiner(",", "{", "}");
      int keys = random.nextInt(1, 12);
      for (int k = 0; k < keys; k++) {
        // few kinds, so that the same come again, and more than there are slots
        String kind = KINDS[random.nextInt(KINDS.length)];
        String number = Integer.toString(random.nextInt(1 << random.nextInt(8)));
        String key = kind.replace("\\u006b", "k") + number;
        json.append(k == 0 ? "\"" : ",\"").append(kind).append(number);
        if (random.nextInt(4) == 0) {
          json.append("\":null");
          continue; // it takes a slot, but does not say how its value begins
        }
        String name = random.nextInt(4) == 0 ? "N" : "S";
        json.append("\":{\"").append(name).append("\":\"").append(i).append("\"}");
        entries.add(key + "=" + name + i);
      }
      json.append('}');
      expected.add(entries.toString());
    }
    assertThat(read(json.append(']').toString())).isEqualTo(expected.toString());
  }

  /** Appends a map whose keys and values vary a little; returns how it is to be read. */
  private static String map(Random random, StringBuilder json, int levels) {
    StringJoiner expected = new StringJoiner(",", "{", "}");
    json.append('{');
    boolean first = true;
    for (char key = 'a'; key <= 'd'; key++) {
      if (random.nextInt(8) == 0) {
        continue;
      }
      json.append(first ? "" : ",").append('"').append(key).append("\":");
      json.append(random.nextInt(16) == 0 ? " " : "");
      first = false;
      if (random.nextInt(16) == 0) {
        json.append("null");
      } else {
        expected.add(key + "=" + value(random, json, levels));
      }
    }
    json.append('}');
    return expected.toString();
  }

  private static String value(Random random, StringBuilder json, int levels) {
    int kind = random.nextInt(levels == 0 ? 6 : 9);
    String unknown = random.nextInt(16) == 0 ? "\"Q\":[1]," : "";
    json.append('{').append(unknown);
    String expected = unknown.isEmpty() ? "" : "Q";
    String text = Integer.toString(random.nextInt(1_000));
    switch (kind) {
      case 0, 1, 2, 3 -> {
        json.append("\"S\":\"").append(text).append('"');
        expected += "S" + text;
      }
      case 4 -> {
        json.append("\"N\":\"").append(text).append('"');
        expected += "N" + text;
      }
      case 5 -> {
        json.append("\"L\":[{\"S\":\"").append(text).append("\"},{\"N\":\"1\"}]");
        expected += "L[S" + text + ",N1]";
      }
      case 6 -> { // structures in one, the second behind a name that is a key, too
        json.append("\"T\":");
        expected += "T(" + value(random, json, levels - 1) + ")a(";
        json.append(",\"a\":");
        expected += value(random, json, levels - 1) + ")";
      }
      default -> {
        json.append("\"M\":");
        expected += "M" + map(random, json, levels - 1);
      }
    }
    json.append('}');
    return expected;
  }

  private String read(String json) {
    JsonReader in = JsonReader.open(json.getBytes(StandardCharsets.UTF_8));
    StringJoiner maps = new StringJoiner(", ", "[", "]");
    in.startList();
    while (in.nextElement()) {
      maps.add(readMap(in, VALUE));
    }
    in.finish();
    return maps.toString();
  }

  private String readMap(JsonReader in, MemberNames names) {
    StringJoiner entries = new StringJoiner(",", "{", "}");
    in.startMap("key", "value");
    for (String key = in.nextKey(); key != null; key = in.nextKey()) {
      entries.add(key + "=" + readStructure(in, names));
    }
    return entries.toString();
  }

  private String readStructure(JsonReader in, MemberNames names) {
    StringBuilder text = new StringBuilder();
    in.startStructure();
    for (int member = unions ? in.nextVariant(names) : in.nextMember(names);
        member != ShapeReader.END;
        member = unions ? in.afterVariant(names) : in.nextMember(names)) {
      String name = in.memberName(); // as the text has it, whatever was guessed
      assertThat(member).isEqualTo(index(names == VALUE ? "SNMLVTa" : "VLMNSXaT", name));
      text.append(name);
      switch (name) {
        case "S", "N" -> text.append(in.string());
        case "T", "a" -> text.append('(').append(readStructure(in, names)).append(')');
        case "M" -> text.append(readMap(in, names == VALUE ? OTHER : VALUE));
        case "L" -> {
          StringJoiner elements = new StringJoiner(",", "[", "]");
          in.startList();
          while (in.nextElement()) {
            elements.add(readStructure(in, names));
          }
          text.append(elements);
        }
        default -> in.skip();
      }
    }
    return text.toString();
  }

  private static int index(String names, String name) {
    return names.contains(name) ? names.indexOf(name) : ShapeReader.UNKNOWN;
  }
}
