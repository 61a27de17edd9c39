package dev.bespoke.conformance;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.Document;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.node.ObjectNode;
import software.amazon.smithy.model.shapes.ListShape;
import software.amazon.smithy.model.shapes.MapShape;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.StreamingTrait;

/** Compares what a generated client returned with what a case expects. */
record Expectations(Model model) {
  /**
   * Every member: one that the case does not mention has to be absent. The member that streams, and
   * an error's message, are compared elsewhere.
   */
  void structure(String path, Shape shape, ObjectNode expected, Object actual) throws Exception {
    for (MemberShape member : shape.members()) {
      Shape target = model.expectShape(member.getTarget());
      boolean elsewhere =
          target.hasTrait(StreamingTrait.class)
              || (actual instanceof Throwable && Names.isMember("message", member.getMemberName()));
      if (!elsewhere) {
        value(
            path + "." + member.getMemberName(),
            target,
            expected.getMember(member.getMemberName()).orElse(Node.nullNode()),
            member(actual, member.getMemberName(), target));
      }
    }
  }

  /** A member's value; null for a collection that is absent, though it reads as empty. */
  private static @Nullable Object member(Object structure, String member, Shape target)
      throws Exception {
    boolean collection = target.isListShape() || target.isMapShape();
    Method accessor = null;
    for (Method method : structure.getClass().getMethods()) {
      if (method.getParameterCount() == 0) {
        if (collection
            && method.getName().startsWith("has")
            && Names.isMember(method.getName().substring(3), member)
            && !(boolean) method.invoke(structure)) {
          return null;
        }
        accessor = Names.isMember(method.getName(), member) ? method : accessor;
      }
    }
    if (accessor == null) {
      throw new Mismatch(structure.getClass() + " has no accessor for " + member);
    }
    return accessor.invoke(structure);
  }

  void value(String path, Shape shape, Node expected, @Nullable Object actual) throws Exception {
    if (expected.isNullNode() || actual == null) {
      boolean noDocument =
          expected.isNullNode() && actual instanceof Document none && none.value() == null;
      if (!noDocument && !(expected.isNullNode() && actual == null)) {
        throw new Mismatch(path + ": expected " + Node.printJson(expected) + " but was " + actual);
      }
      return;
    }
    switch (shape.getType()) {
      case STRUCTURE -> structure(path, shape, expected.expectObjectNode(), actual);
      case UNION -> union(path, shape, expected.expectObjectNode(), actual);
      case LIST, SET -> list(path, (ListShape) shape, expected, (List<?>) actual);
      case MAP -> map(path, (MapShape) shape, expected.expectObjectNode(), (Map<?, ?>) actual);
      case DOCUMENT -> Mismatch.check(path, Document.of(Values.plain(expected)), actual);
      case TIMESTAMP -> Mismatch.check(path, Values.instant(expected), actual);
      case BLOB -> Mismatch.check(path, Blob.of(expected.expectStringNode().getValue()), actual);
      case BOOLEAN -> Mismatch.check(path, expected.expectBooleanNode().getValue(), actual);
      case STRING, ENUM ->
          Mismatch.check(path, expected.expectStringNode().getValue(), actual.toString());
      default -> number(path, expected, (Number) actual);
    }
  }

  private static void number(String path, Node expected, Number actual) {
    if (expected.isStringNode()) {
      Mismatch.check(path, expected.expectStringNode().getValue(), actual.toString());
    } else {
      BigDecimal wanted = new BigDecimal(expected.expectNumberNode().getValue().toString());
      boolean same = wanted.compareTo(new BigDecimal(actual.toString())) == 0;
      Mismatch.check(path + ": expected " + wanted + " but was " + actual, same);
    }
  }

  /** Exactly the member that is expected. */
  private void union(String path, Shape shape, ObjectNode expected, Object actual)
      throws Exception {
    for (MemberShape member : shape.members()) {
      Shape target = model.expectShape(member.getTarget());
      value(
          path + "." + member.getMemberName(),
          target,
          expected.getMember(member.getMemberName()).orElse(Node.nullNode()),
          member(actual, member.getMemberName(), model.expectShape(member.getTarget())));
    }
  }

  private void list(String path, ListShape shape, Node expected, List<?> actual) throws Exception {
    List<Node> elements = expected.expectArrayNode().getElements();
    Mismatch.check(path + ".size", elements.size(), actual.size());
    Shape target = model.expectShape(shape.getMember().getTarget());
    for (int i = 0; i < elements.size(); i++) {
      value(path + "[" + i + "]", target, elements.get(i), actual.get(i));
    }
  }

  private void map(String path, MapShape shape, ObjectNode expected, Map<?, ?> actual)
      throws Exception {
    Mismatch.check(path + ".size", expected.size(), actual.size());
    Shape target = model.expectShape(shape.getValue().getTarget());
    for (Map.Entry<?, ?> entry : actual.entrySet()) {
      String key = entry.getKey().toString();
      Node value =
          expected
              .getMember(key)
              .orElseThrow(() -> new Mismatch(path + ": the key " + key + " was not expected"));
      value(path + "{" + key + "}", target, value, entry.getValue());
    }
  }
}
