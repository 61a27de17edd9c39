package dev.bespoke.processor.path;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Outputs of the test's operation: anything may be absent, empty or there. */
final class RandomDocuments {
  private final Random random;

  RandomDocuments(long seed) {
    this.random = new Random(seed);
  }

  Map<String, Object> output() {
    Map<String, Object> output = new LinkedHashMap<>();
    maybe(output, "Name", text());
    maybe(output, "Other", text());
    maybe(output, "Count", number());
    maybe(output, "Limit", number());
    maybe(output, "Ratio", number() / 2.0);
    maybe(output, "Flag", random.nextBoolean());
    maybe(output, "State", state());
    maybe(output, "Names", texts());
    maybe(output, "Matrix", List.of(texts(), texts()));
    maybe(output, "Items", items());
    maybe(output, "Tags", map(text()));
    maybe(output, "Groups", map(item()));
    Map<String, Object> nest = new LinkedHashMap<>();
    maybe(nest, "Inner", item());
    maybe(nest, "Items", items());
    maybe(output, "Nest", nest);
    maybe(
        output,
        "Choice",
        switch (random.nextInt(3)) {
          case 0 -> Map.of("Text", text());
          case 1 -> Map.of("Item", item());
          default -> Map.of("Items", items());
        });
    return output;
  }

  private List<Object> items() {
    List<Object> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(item());
    }
    return items;
  }

  private Map<String, Object> item() {
    Map<String, Object> item = new LinkedHashMap<>();
    maybe(item, "Id", text());
    maybe(item, "State", state());
    maybe(item, "Size", number());
    maybe(item, "Wanted", number());
    maybe(item, "Ready", random.nextBoolean());
    List<Object> parts = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Map<String, Object> part = new LinkedHashMap<>();
      maybe(part, "Name", text());
      maybe(part, "State", state());
      parts.add(part);
    }
    maybe(item, "Parts", parts);
    return item;
  }

  private Map<String, Object> map(Object value) {
    return random.nextInt(3) == 0 ? Map.of() : Map.of(text() + "k", value);
  }

  private List<Object> texts() {
    List<Object> texts = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      texts.add(text());
    }
    return texts;
  }

  private String text() {
    return List.of("a", "b", "", "ab", "\uD83D\uDE00").get(random.nextInt(5));
  }

  private String state() {
    return List.of("ON", "OFF", "NEW").get(random.nextInt(3));
  }

  private int number() {
    return random.nextInt(3);
  }

  private void maybe(Map<String, Object> of, String name, Object value) {
    if (random.nextInt(4) > 0) {
      of.put(name, value);
    }
  }
}
