package dev.bespoke.processor.plan;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the operations and waiters that methods and patterns name. */
public final class OperationMatcher {
  private final ServiceDefinition service;
  private final Diagnostics diagnostics;

  /** Creates a matcher of a service. */
  public OperationMatcher(ServiceDefinition service, Diagnostics diagnostics) {
    this.service = service;
    this.diagnostics = diagnostics;
  }

  /**
   * The operation that a method names; null where there is none, which is reported, unless the
   * method may stand for something else.
   */
  public @Nullable String find(MethodDeclaration method) {
    String name = method.target().value();
    String found = named(method);
    if (found == null && !reportForeign(method)) {
      diagnostics.add(
          DiagnosticCode.UNKNOWN_OPERATION,
          method.target().location(),
          service.name(),
          name,
          NameSuggestions.didYouMean(name, service.operationNames()));
    }
    return found;
  }

  /** The operations that a method may mean whose own is unknown. */
  List<String> near(MethodDeclaration method) {
    return NameSuggestions.nearest(method.target().value(), service.operationNames());
  }

  /** Those of some names that are the service's. */
  List<String> known(List<String> names) {
    return names.stream().filter(name -> service.operationNames().contains(name)).toList();
  }

  /**
   * Whether a method that no annotation explains has a type that is missing and no shape of the
   * service's, which is reported: only with it can be said what the method stands for.
   */
  public boolean reportForeign(MethodDeclaration method) {
    if (method.named()) {
      return false;
    }
    List<TypeRef> types = new ArrayList<>(List.of(method.returnType()));
    method.parameters().forEach(parameter -> types.add(parameter.type()));
    for (TypeRef type : types) {
      String name = foreign(type);
      if (name != null) {
        diagnostics.addUnresolved(method.location(), name, List.of());
        return true;
      }
    }
    return false;
  }

  private @Nullable String foreign(TypeRef type) {
    if (type instanceof TypeRef.Array array) {
      return foreign(array.component());
    }
    if (!(type instanceof TypeRef.Named named)) {
      return null;
    }
    if (!named.resolved() && !isShape(named.name())) {
      return named.name();
    }
    for (TypeRef argument : named.arguments()) {
      String name = foreign(argument);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** Whether a class of this name would be generated for some operation. */
  private boolean isShape(String name) {
    List<String> parts = List.of(name.split("\\."));
    String prefix = NamingStrategy.service(service.metadata().serviceId());
    return parts.stream().anyMatch(part -> part.endsWith("Request") || part.endsWith("Response"))
        || service.shapeNames().stream()
            .anyMatch(shape -> parts.contains(NamingStrategy.type(shape, prefix)));
  }

  /** The operations that patterns name, all where there is no pattern. */
  SortedSet<String> matching(List<Text> patterns) {
    SortedSet<String> matching = new TreeSet<>();
    if (patterns.isEmpty()) {
      matching.addAll(service.operationNames());
    }
    for (Text pattern : patterns) {
      SortedSet<String> found = new TreeSet<>();
      for (String operation : service.operationNames()) {
        if (matches(pattern.value(), operation)) {
          found.add(operation);
        }
      }
      if (found.isEmpty()) {
        diagnostics.add(
            DiagnosticCode.NO_SUCH_OPERATIONS,
            pattern.location(),
            service.name(),
            pattern.value(),
            NameSuggestions.didYouMean(pattern.value(), service.operationNames()));
      }
      matching.addAll(found);
    }
    return matching;
  }

  /** Whether a pattern with {@code *} for any text matches a name. */
  static boolean matches(String pattern, String name) {
    String[] parts = pattern.split("\\*", -1);
    if (parts.length == 1) {
      return pattern.equals(name);
    }
    if (!name.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length - 1; i++) {
      int found = name.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    String last = parts[parts.length - 1];
    return name.length() >= at + last.length() && name.endsWith(last);
  }

  /** Whether the service has the operation that a method names. */
  public boolean has(MethodDeclaration method) {
    return named(method) != null;
  }

  /** The waiter that a method names; null where none can be read, which is reported. */
  public @Nullable WaiterDefinition findWaiter(MethodDeclaration method) {
    Text name = method.target();
    WaiterDefinition waiter;
    try {
      waiter = service.waiter(name.value());
    } catch (DefinitionException e) { // no other method needs it
      diagnostics.add(
          DiagnosticCode.UNSUPPORTED,
          name.location(),
          "waiter \"" + name.value() + "\"",
          String.valueOf(e.getMessage()));
      return null;
    }
    if (waiter == null) {
      diagnostics.add(
          DiagnosticCode.UNKNOWN_WAITER,
          name.location(),
          service.name(),
          name.value(),
          NameSuggestions.didYouMean(name.value(), service.waiterNames()));
    }
    return waiter;
  }

  private @Nullable String named(MethodDeclaration method) {
    String name = method.target().value();
    if (service.operationNames().contains(name)) {
      return name;
    }
    return method.named() ? null : byMethodName(method.name());
  }

  private @Nullable String byMethodName(String methodName) {
    for (String operation : service.operationNames()) {
      if (NamingStrategy.member(operation).equals(methodName)) {
        return operation;
      }
    }
    return null;
  }
}
