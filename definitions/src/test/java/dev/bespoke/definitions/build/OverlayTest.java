package dev.bespoke.definitions.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.json.Json;
import dev.bespoke.definitions.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayTest {
  private static final String TREE =
      "{'shapes': {'A': {'type': 'string', 'enum': ['x']},"
          + " 'InOne': {'members': {'M': {'shape': 'A'}}},"
          + " 'InTwo': {'members': {'M': {'shape': 'A'}, 'N': {'shape': 'A'}}}}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'at': 'shapes/A', 'add': {'max': 3}           | 'A':{'type':'string','enum':['x'],'max':3}
          'at': 'shapes/A/enum', 'add': ['y']           | 'A':{'type':'string','enum':['x','y']}
          'at': 'shapes/A/enum', 'remove': ['x']        | 'A':{'type':'string','enum':[]}
          'at': 'shapes/A', 'remove': ['enum']          | 'A':{'type':'string'}
          'at': 'shapes/A', 'replace': {'type': 'long'} | 'A':{'type':'long','enum':['x']}
          'at': 'shapes', 'merge': {'A': {'enum': ['x', 'z'], 'type': 'string'}} | 'enum':['x','z']
          'at': 'shapes/In*/members/M', 'add': {'q': 1} | {'M':{'shape':'A','q':1},'N':{'shape':'A'}}
          'at': 'shapes/*n*o', 'add': {'q': 1}          | 'N':{'shape':'A'}},'q':1}
          'at': 'shapes/In*', 'except': 'shapes/*One', 'add': {'q': 1} | 'M':{'shape':'A'}}},'InTwo'
          'at': ['shapes/A', 'shapes/InOne'], 'add': {'q': 1} | 'enum':['x'],'q':1},'InOne'
          """)
  void edits_change_what_they_are_at(String edit, String expected) {
    assertThat(apply(edit)).contains(expected.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'at': 'shapes/B', 'add': {'max': 3}",
        "'at': 'shapes/X*', 'add': {'max': 3}",
        "'at': 'shapes/A/type/x', 'add': {'max': 3}",
        "'at': 'shapes/A/type', 'add': {'max': 3}",
        "'at': 'shapes/A', 'add': {'type': 'string'}",
        "'at': 'shapes/A', 'replace': {'max': 3}",
        "'at': 'shapes/A', 'replace': {'type': 'string'}",
        "'at': 'shapes/A', 'remove': ['max']",
        "'at': 'shapes/A', 'merge': {'type': 'string', 'enum': ['x']}",
        "'at': 'shapes/A', 'merge': {'type': 'long'}",
        "'at': 'shapes/A/enum', 'add': ['x']",
        "'at': 'shapes/A/enum', 'remove': ['y']",
        "'at': 'shapes/A/enum', 'merge': ['y']",
        "'at': 'shapes/A', 'ad': {'max': 3}",
        "'add': 3, 'at': 'shapes/A'"
      })
  void an_edit_that_does_not_fit_or_changes_nothing_is_refused(String edit) {
    assertThatThrownBy(() -> apply(edit))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("overlay.json: ")
        .hasMessageContaining("changes/0/edits/0");
  }

  @Test
  void a_change_needs_a_reason() {
    JsonObject tree = json("tree.json", TREE);
    for (String change : new String[] {"{'edits': []}", "{'why': ' ', 'edits': []}"}) {
      Overlay overlay = new Overlay(json("overlay.json", "{'changes': [" + change + "]}"));
      assertThatThrownBy(() -> overlay.apply(tree))
          .isInstanceOf(DefinitionException.class)
          .hasMessageContaining("changes/0");
    }
  }

  @Test
  void what_is_added_at_several_places_is_not_shared() {
    JsonObject tree = json("tree.json", TREE);
    new Overlay(
            json(
                "overlay.json",
                "{'changes': [{'why': 'a', 'edits': ["
                    + "{'at': 'shapes/In*', 'add': {'t': {'a': 1}}},"
                    + "{'at': 'shapes/InOne/t', 'add': {'b': 2}}]}]}"))
        .apply(tree);

    assertThat(tree.object("shapes").object("InTwo").object("t").names()).containsExactly("a");
  }

  private static String apply(String edit) {
    JsonObject tree = json("tree.json", TREE);
    new Overlay(
            json("overlay.json", "{'changes': [{'why': 'because', 'edits': [{" + edit + "}]}]}"))
        .apply(tree);
    return new String(Json.write(tree.properties()), StandardCharsets.UTF_8);
  }

  private static JsonObject json(String source, String json) {
    return Json.read(source, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
