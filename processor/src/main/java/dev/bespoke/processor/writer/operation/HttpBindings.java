package dev.bespoke.processor.writer.operation;

import dev.bespoke.definitions.Location;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.MemberPlan.Quirk;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueType;
import dev.bespoke.processor.plan.ValueType.EnumRef;
import dev.bespoke.processor.plan.ValueType.ListOf;
import dev.bespoke.processor.plan.ValueType.MapOf;
import dev.bespoke.processor.plan.ValueType.Timestamp;
import dev.bespoke.processor.source.CodeBlock;
import java.util.Locale;
import java.util.Map;

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
        code.add(".query($L)", CodeBlock.literal(literal));
      }
    }
    code.add(";\n");
    for (Map.Entry<String, String> header : plan.headers().entrySet()) {
      code.addStatement(
          "http.header($L, $L)",
          CodeBlock.literal(header.getKey()),
          CodeBlock.literal(header.getValue()));
    }
    for (MemberPlan member : plan.request().members()) {
      Location location = member.location();
      if ((location == Location.QUERY && !(member.type() instanceof MapOf))
          || location == Location.HEADER) {
        code.add(
            member.quirk() == Quirk.CUSTOMER_KEY_MD5
                ? customerKeyMd5(member, plan)
                : bind(member, location));
      }
    }
    // A map adds what the members that are bound by name have not.
    for (MemberPlan member : plan.request().members()) {
      if (member.location() == Location.QUERY && member.type() instanceof MapOf) {
        code.addStatement("http.queryMap($L)", value(member));
      }
    }
    return code.build();
  }

  /** Binds the maps that become headers: after all else, whose headers they do not replace. */
  static CodeBlock prefixHeaders(OperationPlan plan) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (MemberPlan member : plan.request().members()) {
      if (member.location() == Location.HEADERS) {
        String prefix = member.wireName().toLowerCase(Locale.ROOT);
        code.addStatement("http.prefixHeaders($L, $L)", CodeBlock.literal(prefix), present(member));
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
        code.add("$Z.path($L)", CodeBlock.literal(path.substring(at, end)));
      }
      at = end;
      if (open >= 0) {
        int close = path.indexOf('}', open);
        String label = path.substring(open + 1, close);
        boolean greedy = label.endsWith("+");
        MemberPlan member =
            byWireName(plan, greedy ? label.substring(0, label.length() - 1) : label);
        code.add("$Z.$L($S, $L)", greedy ? "greedyLabel" : "label", member.name(), value(member));
        at = close + 1;
      }
    }
  }

  private static MemberPlan byWireName(OperationPlan plan, String name) {
    for (MemberPlan member : plan.request().members()) {
      if (member.location() == Location.URI && member.wireName().equals(name)) {
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
    CodeBlock name =
        CodeBlock.literal(query ? member.wireName() : member.wireName().toLowerCase(Locale.ROOT));
    String method = query ? "query" : "header";
    if (member.type() instanceof ListOf list) {
      if (list.element() instanceof Timestamp timestamp) {
        return CodeBlock.of(
            "http.$LTimestamps($L, $L, $T.$L);\n",
            method,
            name,
            query ? value(member) : present(member),
            RuntimeTypes.TIMESTAMP_FORMAT,
            timestamp.format());
      }
      return CodeBlock.of(
          "http.$LList($L, $L);\n", method, name, query ? value(member) : present(member));
    }
    if (member.isEncoded()) {
      method = "encodedHeader";
    }
    return CodeBlock.of("http.$L($L, $L);\n", method, name, value(member));
  }

  /** A list or map, or null where it is absent, which its accessor does not tell. */
  private static CodeBlock present(MemberPlan member) {
    return CodeBlock.of("input.has$L() ? $L : null", capitalized(member), value(member));
  }

  /** The argument that carries a member's value; enums by their text. */
  private static CodeBlock value(MemberPlan member) {
    ValueType type = member.type();
    String accessor = "input." + member.javaName() + "()";
    if (member.quirk() == Quirk.COPY_SOURCE) {
      return CodeBlock.of("$T.copySource($L)", RuntimeTypes.S3_HEADERS, accessor);
    }
    if (member.quirk() == Quirk.ACCOUNT) {
      return CodeBlock.of("$T.account($L)", RuntimeTypes.GLACIER_REQUESTS, accessor);
    }
    if (type instanceof EnumRef) {
      return CodeBlock.of("$T.valueOf($L)", RuntimeTypes.OPEN_ENUM, accessor);
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
}
