package dev.bespoke.processor.plan.resource;

import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.WaiterDefinition;
import dev.bespoke.definitions.names.NameSuggestions;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.declaration.MethodDeclaration;
import dev.bespoke.processor.declaration.ResourceDeclaration;
import dev.bespoke.processor.declaration.ResourceDeclaration.Other;
import dev.bespoke.processor.declaration.TypeRef;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.plan.OperationMatcher;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides what each method of a resource stands for; methods that stand for nothing are absent. */
final class OwnRoles {
  private final ResourceDeclaration declaration;
  private final ServiceDefinition definition;
  private final OperationMatcher matcher;
  private final Diagnostics diagnostics;
  private final Map<MethodDeclaration, Role> roles = new LinkedHashMap<>();
  private final SortedSet<String> operations = new TreeSet<>();
  private final SortedSet<String> waiters = new TreeSet<>();
  private @Nullable String load;

  /** What a method stands for. */
  sealed interface Role {}

  /** An operation, or the one that a waiter polls. */
  record Calls(String operation) implements Role {}

  /** An operation whose response leads to other resources. */
  record Makes(String operation, Other other) implements Role {}

  /** Another resource, found without a request. */
  record LeadsTo(Other other) implements Role {}

  /** A part of what the load yields. */
  record Reads() implements Role {}

  OwnRoles(ResourceDeclaration declaration, ServiceDefinition definition, Diagnostics diagnostics) {
    this.declaration = declaration;
    this.definition = definition;
    this.matcher = new OperationMatcher(definition, diagnostics);
    this.diagnostics = diagnostics;
    decide();
  }

  Map<MethodDeclaration, Role> roles() {
    return roles;
  }

  /** The operations that the methods call. */
  SortedSet<String> operations() {
    return operations;
  }

  SortedSet<String> waiters() {
    return waiters;
  }

  /** The operation that loads, if it exists. */
  @Nullable String load() {
    return load;
  }

  private void decide() {
    Text named = declaration.load();
    if (named != null) {
      if (definition.operationNames().contains(named.value())) {
        load = named.value();
        operations.add(load);
      } else {
        diagnostics.add(
            DiagnosticCode.UNKNOWN_OPERATION,
            named.location(),
            definition.name(),
            named.value(),
            NameSuggestions.didYouMean(named.value(), definition.operationNames()));
      }
    }
    for (MethodDeclaration method : declaration.type().methods()) {
      Role role = role(method);
      if (role != null) {
        roles.put(method, role);
      }
    }
  }

  private @Nullable Role role(MethodDeclaration method) {
    if (method.kind() == MethodDeclaration.Kind.WAIT) {
      WaiterDefinition waiter = matcher.findWaiter(method);
      if (waiter == null) {
        return null;
      }
      waiters.add(waiter.name());
      return new Calls(waiter.operation());
    }
    Other other = other(method.returnType());
    if (other != null && !other.service().equals(declaration.type().service().value())) {
      diagnostics.add(
          DiagnosticCode.OTHER_SERVICE,
          method.location(),
          other.name(),
          other.service(),
          declaration.type().service().value());
      return null;
    }
    if (method.named() || matcher.has(method)) {
      String operation = matcher.find(method);
      if (operation == null) {
        return null;
      }
      operations.add(operation);
      return other == null ? new Calls(operation) : new Makes(operation, other);
    }
    if (other != null) {
      return new LeadsTo(other);
    }
    return matcher.reportForeign(method) ? null : attribute(method);
  }

  private @Nullable Role attribute(MethodDeclaration method) {
    if (OwnNames.isTaken(method)) {
      return null; // which is reported
    }
    boolean reads =
        method.parameters().isEmpty()
            && (OwnNames.LIFECYCLE.containsKey(method.name())
                || !method.returnType().equals(new TypeRef.Primitive("void")));
    if (!reads) {
      matcher.find(method); // says that there is none
      return null;
    }
    if (declaration.load() == null) {
      String meant =
          NameSuggestions.didYouMean(method.target().value(), definition.operationNames());
      diagnostics.add(
          DiagnosticCode.NO_LOAD,
          method.location(),
          method.name(),
          definition.name(),
          meant.startsWith(" Did") ? meant : "");
    }
    return load == null ? null : new Reads();
  }

  /** The resource that a type is, or that is among its arguments; or null. */
  @Nullable Other other(TypeRef type) {
    if (!(type instanceof TypeRef.Named named) || !named.resolved()) {
      return null;
    }
    Other found = declaration.others().get(named.name());
    for (TypeRef argument : named.arguments()) {
      found = found == null ? other(argument) : found;
    }
    return found;
  }
}
