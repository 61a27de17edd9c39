package dev.bespoke.definitions.smithy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a file in Smithy's language for what it defines. Statements need no line of their
 * own; their keywords may be names of traits, shapes and members, too.
 */
final class IdlScanner {
  private static final String KEYWORD = "(?<![\\w.#$@])";
  private static final Pattern NAMESPACE = Pattern.compile(KEYWORD + "namespace\\s+([\\w.]+)");
  private static final Pattern USE = Pattern.compile(KEYWORD + "use\\s+([\\w.]+)#(\\w+)");
  private static final Pattern APPLY = Pattern.compile(KEYWORD + "apply\\s+(?:([\\w.]+)#)?(\\w+)");
  private static final Pattern SERVICE =
      Pattern.compile(KEYWORD + "service\\s+(\\w+)(?=\\s*(?:\\{|with\\b))");
  private static final Pattern VERSION = Pattern.compile(KEYWORD + "version\\s*:\\s*\"");
  private static final Pattern SDK_ID =
      Pattern.compile("@(?:aws\\.api#)?service\\s*\\([^)]*?\\bsdkId\\s*:\\s*\"");

  private final String text;
  private final String outline;
  private final String namespace;

  IdlScanner(String text) {
    this.text = text;
    this.outline = IdlOutline.of(text);
    Matcher matcher = NAMESPACE.matcher(outline);
    this.namespace = matcher.find() ? matcher.group(1) : "";
  }

  /** The namespace; none in a file that has only metadata. */
  Set<String> namespaces() {
    return namespace.isEmpty() ? Set.of() : Set.of(namespace);
  }

  /** The namespaces to whose shapes it applies traits, besides its own. */
  Set<String> applies() {
    Map<String, String> used = new HashMap<>();
    Matcher use = USE.matcher(outline);
    while (use.find()) {
      used.put(use.group(2), use.group(1));
    }
    Set<String> applies = new HashSet<>();
    Matcher apply = APPLY.matcher(outline);
    while (apply.find()) {
      applies.add(
          apply.group(1) == null ? used.getOrDefault(apply.group(2), namespace) : apply.group(1));
    }
    applies.remove(namespace);
    return applies;
  }

  /** The services, with the traits that precede them; that of an only one may be anywhere. */
  List<ModelService> services() {
    List<ModelService> services = new ArrayList<>();
    Matcher matcher = SERVICE.matcher(outline);
    int from = 0;
    while (matcher.find()) {
      String version = value(VERSION, matcher.end(), endOfBody(matcher.end()));
      String sdkId = value(SDK_ID, from, matcher.start());
      from = matcher.end();
      services.add(
          new ModelService(
              namespace + "#" + matcher.group(1), version == null ? "" : version, sdkId));
    }
    if (services.size() == 1) {
      ModelService only = services.get(0);
      String sdkId = value(SDK_ID, 0, outline.length());
      return List.of(new ModelService(only.id(), only.version(), sdkId));
    }
    return services;
  }

  private int endOfBody(int from) {
    int depth = 0;
    for (int at = from; at < outline.length(); at++) {
      char c = outline.charAt(at);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth <= 0) {
        return at;
      }
    }
    return outline.length();
  }

  /** The string at whose opening quotes the pattern's first match in a part of the file ends. */
  private @Nullable String value(Pattern pattern, int from, int to) {
    Matcher matcher = pattern.matcher(outline).region(from, to);
    if (!matcher.find()) {
      return null;
    }
    int end = outline.indexOf('"', matcher.end());
    return text.substring(matcher.end(), end < 0 ? text.length() : end);
  }
}
