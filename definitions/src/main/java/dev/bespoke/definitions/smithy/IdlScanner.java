package dev.bespoke.definitions.smithy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks through a file in Smithy's language for what it defines. */
final class IdlScanner {
  private static final Pattern NAMESPACE = Pattern.compile("(?m)^\\s*namespace\\s+([\\w.]+)");
  private static final Pattern SERVICE = Pattern.compile("(?m)^\\s*service\\s+(\\w+)");
  private static final Pattern VERSION = Pattern.compile("(?<!\\$)\\bversion\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern SDK_ID = Pattern.compile("\\bsdkId\\s*:\\s*\"([^\"]*)\"");

  private final String text;
  private final String namespace;

  IdlScanner(String text) {
    this.text = text;
    Matcher matcher = NAMESPACE.matcher(text);
    this.namespace = matcher.find() ? matcher.group(1) : "";
  }

  /** The namespace; none in a file that has only metadata. */
  Set<String> namespaces() {
    return namespace.isEmpty() ? Set.of() : Set.of(namespace);
  }

  /** The services; what AWS calls one can only be told where it is the file's only one. */
  List<ModelService> services() {
    List<String> names = new ArrayList<>();
    Matcher matcher = SERVICE.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    List<ModelService> services = new ArrayList<>();
    for (String name : names) {
      String sdkId = names.size() == 1 ? first(SDK_ID) : null;
      String version = names.size() == 1 ? first(VERSION) : null;
      services.add(new ModelService(namespace + "#" + name, version == null ? "" : version, sdkId));
    }
    return services;
  }

  private @Nullable String first(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }
}
