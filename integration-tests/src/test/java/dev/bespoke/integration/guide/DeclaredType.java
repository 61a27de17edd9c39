package dev.bespoke.integration.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A top-level type that a listing declares, with what is generated beside it.
 *
 * @param packageName its package
 * @param name its simple name
 * @param annotation the simple name of the annotation that something is generated for, or empty
 */
record DeclaredType(String packageName, String name, String annotation) {
  private static final Pattern DECLARATION =
      Pattern.compile("^(?:[a-z-]+ )*(?:interface|class|record|enum) (\\w+)");
  private static final Pattern ANNOTATION =
      Pattern.compile("^@(ServiceClient|ServiceResource|Resource)\\b");

  /** The types that lines declare without indentation. */
  static Map<String, DeclaredType> in(String packageName, List<String> lines) {
    Map<String, DeclaredType> types = new LinkedHashMap<>();
    String annotation = "";
    for (String line : lines) {
      Matcher annotated = ANNOTATION.matcher(line);
      if (annotated.find()) {
        annotation = annotated.group(1);
        line = line.substring(line.lastIndexOf(')') + 1).strip();
      }
      Matcher declaration = DECLARATION.matcher(line);
      if (declaration.find()) {
        String name = declaration.group(1);
        types.put(name, new DeclaredType(packageName, name, annotation));
        annotation = "";
      }
    }
    return types;
  }

  /** The generated packages whose types a listing names. */
  List<String> packages() {
    String own = packageName + "." + name.toLowerCase(java.util.Locale.ROOT);
    return switch (annotation) {
      case "" -> List.of();
      case "ServiceClient" -> List.of(own + ".model");
      default -> List.of(own + ".resource"); // with the shapes' package, Bucket would be two
    };
  }

  /** The simple names of the type and of what may be generated beside it. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of(name));
    if (!annotation.isEmpty()) {
      List.of("Client", "Resource", "Resources", "Operations")
          .forEach(suffix -> names.add(name + suffix));
    }
    return names;
  }

  /** The class whose {@code create()} gives an instance with the environment's settings. */
  String implementation() {
    return name + (annotation.equals("ServiceClient") ? "Client" : "Resource");
  }
}
