package dev.bespoke.processor;

import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.definition.DocumentationLevel;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options that a user gives with {@code -A}.
 *
 * @param definitions where definitions are looked for before the bundle: directories, archives and
 *     files, separated like a class path's entries, of which some may hold none
 * @param documentation how much of the definitions' documentation becomes Javadoc
 * @param explain whether notes say what was decided and why
 * @param debug whether an internal error shows its stack trace
 */
record ProcessorOptions(
    List<Path> definitions, DocumentationLevel documentation, boolean explain, boolean debug) {
  private static final String PREFIX = "bespoke.";
  private static final String DEFINITIONS = PREFIX + "definitions";
  private static final String DOCUMENTATION = PREFIX + "documentation";
  private static final String EXPLAIN = PREFIX + "explain";
  private static final String DEBUG = PREFIX + "debug";

  /** All names: javac warns of an option that no processor claims. */
  static final Set<String> NAMES = Set.of(DEFINITIONS, DOCUMENTATION, EXPLAIN, DEBUG);

  /** Reads the options; what is wrong with them goes to {@code diagnostics}. */
  static ProcessorOptions read(Map<String, @Nullable String> options, Diagnostics diagnostics) {
    for (String name : options.keySet()) {
      if (name.startsWith(PREFIX) && !NAMES.contains(name)) {
        report(diagnostics, name, "does not exist." + NameSuggestions.didYouMean(name, NAMES));
      }
    }
    return new ProcessorOptions(
        paths(options, diagnostics),
        documentation(options.get(DOCUMENTATION), options, diagnostics),
        flag(EXPLAIN, options, diagnostics),
        flag(DEBUG, options, diagnostics));
  }

  private static List<Path> paths(Map<String, @Nullable String> options, Diagnostics diagnostics) {
    List<Path> paths = new ArrayList<>();
    String value = options.get(DEFINITIONS);
    for (String entry : value == null ? new String[0] : value.split(File.pathSeparator, -1)) {
      try {
        Path path = Path.of(entry).toAbsolutePath();
        if (!entry.isEmpty() && Files.exists(path)) {
          paths.add(path);
        } else if (!entry.isEmpty()) {
          report(diagnostics, DEFINITIONS, "names \"" + path + "\", which does not exist.");
        }
      } catch (InvalidPathException e) {
        report(diagnostics, DEFINITIONS, "names \"" + entry + "\", which is no path.");
      }
    }
    return List.copyOf(paths);
  }

  private static DocumentationLevel documentation(
      @Nullable String value, Map<String, @Nullable String> options, Diagnostics diagnostics) {
    List<String> values = new ArrayList<>();
    for (DocumentationLevel level : DocumentationLevel.values()) {
      if (level.value().equals(value)) {
        return level;
      }
      values.add(level.value());
    }
    if (options.containsKey(DOCUMENTATION)) {
      String known = String.join(", ", values);
      report(
          diagnostics,
          DOCUMENTATION,
          "is \"" + value + "\", but can only be one of " + known + ".");
    }
    return DocumentationLevel.FULL;
  }

  private static boolean flag(
      String name, Map<String, @Nullable String> options, Diagnostics diagnostics) {
    String value = options.get(name);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      report(diagnostics, name, "is \"" + value + "\", but can only be true or false.");
    }
    return options.containsKey(name) && !"false".equals(value);
  }

  private static void report(Diagnostics diagnostics, String name, String problem) {
    diagnostics.add(DiagnosticCode.BAD_OPTION, SourceLocation.none(), name, problem);
  }
}
