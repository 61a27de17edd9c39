package dev.bespoke.processor.definition;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.bundle.DefinitionBundle;
import dev.bespoke.definitions.lookup.DefinitionPaths;
import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the definition of a service: in the user's paths, in order, then in the bundle. */
public final class DefinitionLoader {
  private final List<Path> paths;
  private final DocumentationLevel documentation;
  private final Map<String, ServiceDefinition> loaded = new HashMap<>();

  /**
   * Creates a loader; it keeps what it reads for as long as it lives.
   *
   * @param paths directories, archives and files of definitions, in botocore's form or in Smithy's
   * @param documentation how much of the documentation the definitions keep
   */
  public DefinitionLoader(List<Path> paths, DocumentationLevel documentation) {
    this.paths = List.copyOf(paths);
    this.documentation = documentation;
  }

  /** The service's definition, or null where {@code diagnostics} say why there is none. */
  public @Nullable ServiceDefinition load(Text service, Diagnostics diagnostics) {
    try {
      ServiceDefinition definition = loaded.get(service.value());
      if (definition == null) {
        ServiceDefinition found = find(service.value());
        if (found == null) {
          diagnostics.add(
              DiagnosticCode.UNKNOWN_SERVICE,
              service.location(),
              service.value(),
              NameSuggestions.didYouMean(service.value(), services()));
          return null;
        }
        definition = DocumentedDefinition.of(found, documentation);
        loaded.put(service.value(), definition);
      }
      explain(definition, service, diagnostics);
      return definition;
    } catch (DefinitionException e) {
      report(e, service, diagnostics);
      return null;
    }
  }

  private static void explain(ServiceDefinition definition, Text service, Diagnostics diagnostics) {
    diagnostics.explain(
        service.location(),
        () -> "the definition of \"" + service.value() + "\" is read from " + place(definition));
  }

  private static String place(ServiceDefinition definition) {
    boolean bundled = definition.source().startsWith(DefinitionBundle.SOURCE);
    boolean shadows = !bundled && DefinitionBundle.services().contains(definition.name());
    return (bundled ? "the processor's own " : "")
        + definition.source()
        + (shadows ? ", instead of the processor's own bundle" : "");
  }

  /** Reports that a definition, opened or read further, is not as it should be. */
  public static void report(DefinitionException e, Text service, Diagnostics diagnostics) {
    diagnostics.add(DiagnosticCode.BAD_DEFINITION, service.location(), service.value(), problem(e));
  }

  /** What is wrong, as the beginning of a sentence. */
  static String problem(RuntimeException e) {
    String message = String.valueOf(e.getMessage()).strip();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private @Nullable ServiceDefinition find(String service) {
    if (!paths.isEmpty()) {
      try (DefinitionPaths definitions = DefinitionPaths.of(paths)) {
        ServiceDefinition definition = definitions.open(service);
        if (definition != null) {
          return definition;
        }
      } catch (IOException e) {
        throw unreadable(e);
      }
    }
    return DefinitionBundle.open(service);
  }

  /**
   * The names of all services that can be loaded.
   *
   * @throws DefinitionException if one of the paths cannot be read
   */
  public SortedSet<String> services() {
    SortedSet<String> known = new TreeSet<>(DefinitionBundle.services());
    try (DefinitionPaths definitions = DefinitionPaths.of(paths)) {
      known.addAll(definitions.services());
    } catch (IOException e) {
      throw unreadable(e);
    }
    return known;
  }

  private DefinitionException unreadable(IOException e) {
    return new DefinitionException(String.valueOf(paths), "", "they cannot be read: " + e, e);
  }
}
