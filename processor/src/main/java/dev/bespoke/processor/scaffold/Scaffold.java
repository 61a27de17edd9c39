package dev.bespoke.processor.scaffold;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.processor.declaration.ClientDeclaration;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.definition.DefinitionLoader;
import dev.bespoke.processor.definition.DocumentationLevel;
import dev.bespoke.processor.diagnostic.Diagnostic;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import dev.bespoke.processor.plan.ClientPlanner;
import dev.bespoke.processor.plan.GenerationPlan;
import dev.bespoke.processor.plan.NamingStrategy;
import dev.bespoke.processor.plan.OperationPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Writes interfaces to start from. They are planned as the processor plans them, so that the names
 * of generated types are right. Its methods throw {@link ScaffoldException} with a message for the
 * user.
 */
public final class Scaffold {
  private final DefinitionLoader definitions;

  /**
   * Creates a scaffold.
   *
   * @param definitions where definitions are looked for before the bundle, as in {@code
   *     -Abespoke.definitions}
   */
  public Scaffold(List<Path> definitions) {
    this.definitions = new DefinitionLoader(definitions, DocumentationLevel.FULL);
  }

  /** The names of all services. */
  public SortedSet<String> services() {
    try {
      return definitions.services();
    } catch (DefinitionException e) {
      throw new ScaffoldException(String.valueOf(e.getMessage()));
    }
  }

  /** The names of a service's operations. */
  public SortedSet<String> operations(String service) {
    return definition(service).operationNames();
  }

  /** The names of a service's waiters. */
  public SortedSet<String> waiters(String service) {
    return definition(service).waiterNames();
  }

  /**
   * The source of a client's interface.
   *
   * @param operations names, or patterns with {@code *}; the interface gets a method for each
   *     operation, in this order, those of patterns last; where there is none, it extends all
   *     operations instead
   * @param packageName the interface's package
   * @param name the interface's name, or null for one made of the service's
   */
  public String client(
      String service, List<String> operations, String packageName, @Nullable String name) {
    ServiceDefinition definition = definition(service);
    InterfaceWriter writer =
        new InterfaceWriter(
            service, definition, packageName, name == null ? name(definition) : name);
    check(writer);
    if (operations.isEmpty()) {
      plan(definition, writer, List.of());
      return writer.extendingAll();
    }
    Map<String, OperationPlan> known = plan(definition, writer, operations);
    Set<OperationPlan> plans = new LinkedHashSet<>();
    for (String operation : operations) {
      if (known.containsKey(operation)) {
        plans.add(known.get(operation));
      } else if (!operation.contains("*")) {
        throw new ScaffoldException(
            service + "'s " + operation + " streams events, which cannot be generated yet.");
      }
    }
    plans.addAll(known.values());
    return writer.declaring(plans);
  }

  private static String name(ServiceDefinition definition) {
    return NamingStrategy.service(definition.metadata().serviceId());
  }

  private ServiceDefinition definition(String service) {
    Diagnostics diagnostics = new Diagnostics();
    ServiceDefinition definition = definitions.load(text(service), diagnostics);
    if (definition == null) {
      throw failure(diagnostics);
    }
    return definition;
  }

  private static void check(InterfaceWriter writer) {
    if (!SourceVersion.isName(writer.packageName())) {
      throw new ScaffoldException("\"" + writer.packageName() + "\" is no package.");
    }
    String name = writer.name();
    if (!SourceVersion.isName(name) || name.contains(".")) {
      throw new ScaffoldException("\"" + name + "\" is no name of an interface.");
    }
    if (name.equals(name.toLowerCase(Locale.ROOT))) {
      throw new ScaffoldException(
          "\"" + name + "\" needs an upper-case letter: the shapes' package has its lower case.");
    }
  }

  private static Map<String, OperationPlan> plan(
      ServiceDefinition definition, InterfaceWriter writer, List<String> operations) {
    ClientDeclaration declaration =
        new ClientDeclaration(
            writer.packageName(),
            writer.name(),
            true,
            SourceLocation.none(),
            text(writer.service()),
            null,
            operations.stream().map(Scaffold::text).toList(),
            true,
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            Map.of(),
            Set.of());
    Diagnostics diagnostics = new Diagnostics();
    try {
      GenerationPlan plan = ClientPlanner.plan(declaration, definition, diagnostics);
      if (plan == null || diagnostics.hasErrors()) {
        throw failure(diagnostics);
      }
      return plan.model().operations();
    } catch (DefinitionException e) { // of a part that is read when it is planned
      throw new ScaffoldException(String.valueOf(e.getMessage()));
    }
  }

  private static Text text(String value) {
    return new Text(value, SourceLocation.none());
  }

  private static ScaffoldException failure(Diagnostics diagnostics) {
    List<String> messages = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics.list()) {
      if (diagnostic.code().isError()) {
        messages.add(diagnostic.message());
      }
    }
    return new ScaffoldException(String.join(System.lineSeparator(), messages));
  }
}
