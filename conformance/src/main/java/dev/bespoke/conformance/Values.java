package dev.bespoke.conformance;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.Document;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import software.amazon.smithy.model.shapes.StructureShape;
import software.amazon.smithy.model.shapes.UnionShape;
import software.amazon.smithy.model.traits.StreamingTrait;

/** Makes the values that a case describes, through the builders of generated classes. */
record Values(Model model) {
  /** A structure; a member that streams is not part of it. */
  Object structure(StructureShape shape, ObjectNode params, Class<?> type) throws Exception {
    Object builder = type.getMethod("builder").invoke(null);
    for (Map.Entry<String, Node> param : params.getStringMap().entrySet()) {
      MemberShape member =
          shape
              .getMember(param.getKey())
              .orElseThrow(() -> new Mismatch(shape.getId() + " has no " + param.getKey()));
      Shape target = model.expectShape(member.getTarget());
      if (!param.getValue().isNullNode() && !target.hasTrait(StreamingTrait.class)) {
        Method setter = setter(builder.getClass(), param.getKey(), target);
        setter.invoke(
            builder, value(target, param.getValue(), setter.getGenericParameterTypes()[0]));
      }
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  private static Method setter(Class<?> builder, String member, Shape target) {
    Method found = null;
    for (Method method : builder.getMethods()) {
      if (method.getParameterCount() == 1
          && method.getReturnType() == builder
          && Names.isMember(method.getName(), member)
          && fits(target, method.getParameterTypes()[0])) {
        found = method;
      }
    }
    if (found == null) {
      throw new Mismatch(builder + " has no setter for " + member);
    }
    return found;
  }

  /** Not one of the setters that save a step. */
  private static boolean fits(Shape target, Class<?> parameter) {
    boolean convenience =
        parameter.isArray()
            || parameter == java.util.function.Consumer.class
            || (parameter == String.class && target.isEnumShape());
    return !convenience;
  }

  /** A value of the Java type, which a generated signature gives. */
  @Nullable Object value(Shape shape, Node node, Type type) throws Exception {
    if (node.isNullNode() && !shape.isDocumentShape()) {
      return null;
    }
    return switch (shape.getType()) {
      case STRUCTURE -> structure((StructureShape) shape, node.expectObjectNode(), (Class<?>) type);
      case UNION -> union((UnionShape) shape, node.expectObjectNode(), (Class<?>) type);
      case LIST, SET -> list((ListShape) shape, node, (ParameterizedType) type);
      case MAP -> map((MapShape) shape, node.expectObjectNode(), (ParameterizedType) type);
      case DOCUMENT -> Document.of(plain(node));
      default -> scalar(node, (Class<?>) type);
    };
  }

  private static Object scalar(Node node, Class<?> type) throws Exception {
    if (type == Instant.class) {
      return instant(node);
    }
    if (type == Blob.class) {
      return Blob.of(node.expectStringNode().getValue());
    }
    if (type == Boolean.class) {
      return node.expectBooleanNode().getValue();
    }
    if (type == String.class) {
      return node.expectStringNode().getValue();
    }
    if (Number.class.isAssignableFrom(type)) {
      return number(node, type);
    }
    return type.getMethod("of", String.class).invoke(null, node.expectStringNode().getValue());
  }

  /** An instant, in seconds or, among events, in ISO 8601. */
  static Instant instant(Node node) {
    if (node.isStringNode()) {
      return Instant.parse(node.expectStringNode().getValue());
    }
    BigDecimal seconds = new BigDecimal(node.expectNumberNode().getValue().toString());
    return Instant.ofEpochMilli(seconds.movePointRight(3).longValueExact());
  }

  private static Number number(Node node, Class<?> type) {
    String text =
        node.isStringNode()
            ? node.expectStringNode().getValue()
            : node.expectNumberNode().getValue().toString();
    if (type == Float.class) {
      return Float.valueOf(text);
    }
    if (type == Double.class) {
      return Double.valueOf(text);
    }
    BigDecimal exact = new BigDecimal(text);
    if (type == Integer.class) {
      return exact.intValueExact();
    }
    if (type == Long.class) {
      return exact.longValueExact();
    }
    return type == BigInteger.class ? exact.toBigIntegerExact() : exact;
  }

  private Object union(UnionShape shape, ObjectNode node, Class<?> type) throws Exception {
    for (Map.Entry<String, Node> member : node.getStringMap().entrySet()) {
      Shape target = model.expectShape(shape.getMember(member.getKey()).orElseThrow().getTarget());
      for (Method method : type.getMethods()) {
        if (method.getParameterCount() == 1
            && method.getReturnType() == type
            && method.getName().startsWith("of")
            && Names.isMember(method.getName().substring(2), member.getKey())) {
          return method.invoke(
              null, value(target, member.getValue(), method.getGenericParameterTypes()[0]));
        }
      }
    }
    throw new Mismatch(type + " has no member of " + Node.printJson(node));
  }

  private Object list(ListShape shape, Node node, ParameterizedType type) throws Exception {
    Shape target = model.expectShape(shape.getMember().getTarget());
    List<@Nullable Object> list = new ArrayList<>();
    for (Node element : node.expectArrayNode().getElements()) {
      list.add(value(target, element, type.getActualTypeArguments()[0]));
    }
    return list;
  }

  private Object map(MapShape shape, ObjectNode node, ParameterizedType type) throws Exception {
    Shape key = model.expectShape(shape.getKey().getTarget());
    Shape value = model.expectShape(shape.getValue().getTarget());
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : node.getStringMap().entrySet()) {
      map.put(
          value(key, Node.from(entry.getKey()), type.getActualTypeArguments()[0]),
          value(value, entry.getValue(), type.getActualTypeArguments()[1]));
    }
    return map;
  }

  /** The values of JSON in Java's own types. */
  static @Nullable Object plain(Node node) {
    return switch (node.getType()) {
      case NULL -> null;
      case BOOLEAN -> node.expectBooleanNode().getValue();
      case NUMBER -> node.expectNumberNode().getValue();
      case STRING -> node.expectStringNode().getValue();
      case ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        node.expectArrayNode().getElements().forEach(element -> list.add(plain(element)));
        yield list;
      }
      case OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        node.expectObjectNode().getStringMap().forEach((key, value) -> map.put(key, plain(value)));
        yield map;
      }
    };
  }
}
