package dev.bespoke.definitions.smithy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.node.ArrayNode;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;

/** Turns Smithy's nodes into the values that {@link dev.bespoke.definitions.json.Json} gives. */
final class NodeValues {
  private NodeValues() {}

  static @Nullable Object of(Node node) {
    return switch (node.getType()) {
      case OBJECT -> object(node.expectObjectNode());
      case ARRAY -> array(node.expectArrayNode());
      case STRING -> node.expectStringNode().getValue();
      case BOOLEAN -> node.expectBooleanNode().getValue();
      case NUMBER -> number(node.expectNumberNode().getValue());
      case NULL -> null;
    };
  }

  private static Map<String, @Nullable Object> object(ObjectNode node) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    node.getMembers().forEach((name, value) -> object.put(name.getValue(), of(value)));
    return object;
  }

  private static List<@Nullable Object> array(ArrayNode node) {
    List<@Nullable Object> array = new ArrayList<>();
    node.getElements().forEach(element -> array.add(of(element)));
    return array;
  }

  private static Number number(Number number) {
    return number instanceof Integer || number instanceof Short || number instanceof Byte
        ? (Number) number.longValue()
        : number instanceof Float ? (Number) number.doubleValue() : number;
  }
}
