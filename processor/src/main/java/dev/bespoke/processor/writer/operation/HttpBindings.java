package dev.bespoke.processor.writer.operation;

import com.palantir.javapoet.CodeBlock;
import dev.bespoke.definitions.Location;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.MemberPlan.Quirk;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.Kind;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.plan.ValueType.Scalar;
import dev.bespoke.processor.plan.ValueType.Timestamp;
import java.util.Locale;

/** Writes the statements that bind members to path, query, headers and status. */
final class HttpBindings {
  private HttpBindings() {}

  /** Binds a request's members. */
  static CodeBlock request(OperationPlan plan) {
    CodeBlock.Builder code = CodeBlock.builder();
    String uri = plan.requestUri();
    int question = uri.indexOf('?');
    String path = question < 0 ? uri : uri.substring(0, question);
    code.add("http.method($S)", plan.definition().httpMethod());
    addPath(code, path, plan);
    if (question >= 0) {
      for (String literal : uri.substring(question + 1).split("&")) {
        code.add(".query($S)", literal);
      }
    }
    code.add(";\n");
    for (MemberPlan member : plan.request().members()) {
      Location location = member.definition().location();
      if (location == Location.QUERY
          || location == Location.HEADER
          || location == Location.HEADERS) {
        code.add(
            member.quirk() == Quirk.CUSTOMER_KEY_MD5
                ? customerKeyMd5(member, plan)
                : bind(member, location));
      }
    }
    return code.build();
  }

  private static void addPath(CodeBlock.Builder code, String path, OperationPlan plan) {
    int at = 0;
    while (at < path.length()) {
      int open = path.indexOf('{', at);
      int end = open < 0 ? path.length() : open;
      if (end > at) {
        code.add(".path($S)", path.substring(at, end));
      }
      at = end;
      if (open >= 0) {
        int close = path.indexOf('}', open);
        String label = path.substring(open + 1, close);
        boolean greedy = label.endsWith("+");
        MemberPlan member =
            byWireName(plan, greedy ? label.substring(0, label.length() - 1) : label);
        code.add(".$L($S, $L)", greedy ? "greedyLabel" : "label", member.name(), value(member));
        at = close + 1;
      }
    }
  }

  private static MemberPlan byWireName(OperationPlan plan, String name) {
    for (MemberPlan member : plan.request().members()) {
      if (member.definition().location() == Location.URI && member.wireName().equals(name)) {
        return member;
      }
    }
    throw new IllegalStateException(plan.name() + " has no member for the label " + name);
  }

  private static CodeBlock customerKeyMd5(MemberPlan member, OperationPlan plan) {
    String keyName = member.name().substring(0, member.name().length() - "MD5".length());
    MemberPlan key = plan.request().member(keyName);
    return key == null
        ? bind(member, Location.HEADER)
        : CodeBlock.of(
            "http.header($S, $T.customerKeyMd5($L, $L));\n",
            member.wireName().toLowerCase(Locale.ROOT),
            RuntimeTypes.S3_HEADERS,
            value(key),
            value(member));
  }

  private static CodeBlock bind(MemberPlan member, Location location) {
    boolean query = location == Location.QUERY;
    // Header names are kept in lower case: better here than in every call.
    String name = query ? member.wireName() : member.wireName().toLowerCase(Locale.ROOT);
    String method = query ? "query" : "header";
    if (member.type() instanceof MapOf map) {
      if (location == Location.HEADERS) {
        return CodeBlock.of(
            "http.prefixHeaders($S, input.has$L() ? $L : null);\n",
            name,
            capitalized(member),
            value(member));
      }
      return CodeBlock.of(
          "http.$L($L);\n",
          map.value() instanceof ListOf ? "queryListMap" : "queryMap",
          value(member));
    }
    if (member.type() instanceof ListOf list) {
      if (list.element() instanceof Timestamp timestamp && !query) {
        return CodeBlock.of(
            "http.headerTimestamps($S, $L, $T.$L);\n",
            name,
            value(member),
            RuntimeTypes.TIMESTAMP_FORMAT,
            timestamp.format());
      }
      return CodeBlock.of("http.$LList($S, $L);\n", method, name, value(member));
    }
    return CodeBlock.of("http.$L($S, $L);\n", method, name, value(member));
  }

  /** The argument that carries a member's value; enums by their text. */
  private static CodeBlock value(MemberPlan member) {
    ValueType type = member.type();
    String accessor = "input." + member.javaName() + "()";
    if (member.quirk() == Quirk.COPY_SOURCE) {
      return CodeBlock.of("$T.copySource($L)", RuntimeTypes.S3_HEADERS, accessor);
    }
    if (type instanceof EnumRef) {
      return CodeBlock.of("$T.valueOf($L)", RuntimeTypes.OPEN_ENUM, accessor);
    }
    if (type instanceof ListOf list && list.element() instanceof EnumRef) {
      return CodeBlock.of("$T.valuesOf($L)", RuntimeTypes.OPEN_ENUM, accessor);
    }
    if (type instanceof Timestamp timestamp) {
      return CodeBlock.of("$L, $T.$L", accessor, RuntimeTypes.TIMESTAMP_FORMAT, timestamp.format());
    }
    return CodeBlock.of("$L", accessor);
  }

  private static String capitalized(MemberPlan member) {
    String name = member.javaName();
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** Reads a response's members that stand outside the document. */
  static CodeBlock response(OperationPlan plan) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (MemberPlan member : plan.response().members()) {
      Location location = member.definition().location();
      String name = member.wireName().toLowerCase(Locale.ROOT);
      if (location == Location.STATUS_CODE) {
        code.add("output.$L(http.status());\n", member.javaName());
      } else if (location == Location.HEADERS) {
        code.add("output.$L(http.prefixHeaders($S));\n", member.javaName(), name);
      } else if (location == Location.HEADER) {
        code.add(header(member));
      }
    }
    return code.build();
  }

  private static CodeBlock header(MemberPlan member) {
    ValueType type = member.type();
    String target = member.javaName();
    String name = member.wireName().toLowerCase(Locale.ROOT);
    if (type instanceof EnumRef ref) {
      return CodeBlock.builder()
          .beginControlFlow("if (http.header($S) != null)", name)
          .add("output.$L($T.of(http.header($S)));\n", target, ref.javaType(), name)
          .endControlFlow()
          .build();
    }
    if (type instanceof Timestamp timestamp) {
      return CodeBlock.of(
          "output.$L(http.$L($S, $T.$L));\n",
          target,
          member.quirk() == Quirk.LENIENT_TIMESTAMP ? "lenientTimestampHeader" : "timestampHeader",
          name,
          RuntimeTypes.TIMESTAMP_FORMAT,
          timestamp.format());
    }
    String getter =
        type instanceof ListOf
            ? "headerList"
            : type instanceof Scalar scalar ? getter(scalar.kind()) : "header";
    return CodeBlock.of("output.$L(http.$L($S));\n", target, getter, name);
  }

  private static String getter(Kind kind) {
    return switch (kind) {
      case BOOLEAN -> "booleanHeader";
      case INTEGER -> "integerHeader";
      case LONG -> "longHeader";
      case FLOAT -> "floatHeader";
      case DOUBLE -> "doubleHeader";
      default -> "header";
    };
  }
}
