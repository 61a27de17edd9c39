package dev.bespoke.processor.diagnostic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A listing of the guide made a source file: with its package, and the imports that it leaves out.
 */
final class ListingSource {
  private static final String PACKAGE = "com.acme";
  private static final List<String> JDK =
      List.of(
          "java.net",
          "java.time",
          "java.util",
          "java.util.concurrent",
          "java.util.function",
          "java.util.stream");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");
  private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Z]\\w*");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+;\\n");
  private static final Pattern STRING = Pattern.compile("\"[^\"\\n]*\"");
  private static final SortedMap<String, String> OURS = ours();

  private ListingSource() {}

  /** The qualified name of the listing's first type. */
  static String typeName(String listing) {
    Matcher type = TYPE.matcher(listing);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + listing);
    }
    return PACKAGE + "." + type.group(1);
  }

  /** The source file. */
  static String of(String listing) {
    SortedSet<String> imports = new TreeSet<>();
    Matcher written = IMPORT.matcher(listing);
    while (written.find()) {
      imports.add(written.group());
    }
    String code = written.replaceAll("").strip();
    SortedSet<String> declared = new TreeSet<>();
    Matcher types = TYPE.matcher(code);
    while (types.find()) {
      declared.add(types.group(1));
    }
    Matcher names = NAME.matcher(STRING.matcher(code).replaceAll(""));
    while (names.find()) {
      String qualified = declared.contains(names.group()) ? null : find(names.group());
      if (qualified != null) {
        imports.add("import " + qualified + ";\n");
      }
    }
    return "package " + PACKAGE + ";\n\n" + String.join("", imports) + "\n" + code + "\n";
  }

  private static @Nullable String find(String simpleName) {
    for (String jdk : JDK) {
      if (exists(jdk + "." + simpleName)) {
        return jdk + "." + simpleName;
      }
    }
    return OURS.get(simpleName);
  }

  private static boolean exists(String className) {
    try {
      Class.forName(className, false, ListingSource.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** The public types by simple name; an annotation goes before a class of the runtime. */
  private static SortedMap<String, String> ours() {
    SortedMap<String, String> names = new TreeMap<>();
    for (String module : List.of("annotations", "runtime")) {
      Path root = Path.of("..", module, "src/main/java");
      try (var files = Files.walk(root)) {
        List<Path> sorted = new ArrayList<>(files.sorted().toList());
        sorted.removeIf(file -> !file.toString().endsWith(".java"));
        for (Path file : sorted) {
          String name = root.relativize(file).toString().replace(".java", "");
          String simpleName = file.getFileName().toString().replace(".java", "");
          names.putIfAbsent(simpleName, name.replace('/', '.').replace('\\', '.'));
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return names;
  }
}
