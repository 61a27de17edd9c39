package dev.bespoke.processor;

import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.resource.ResourceServiceDefinition;
import dev.bespoke.processor.declaration.AnnotationNames;
import dev.bespoke.processor.declaration.ClientDeclaration.Text;
import dev.bespoke.processor.definition.DefinitionLoader;
import dev.bespoke.processor.definition.ResourceLoader;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Completion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what may stand in an annotation that is being typed: services, operations, waiters,
 * resources, members, results and errors. What is around it may be half-written; then there is
 * nothing to propose.
 */
final class EditorCompletions {
  private static final Set<String> SERVICES =
      Set.of("ServiceClient.value", "ServiceResource.value", "Resource.service");

  private final DefinitionLoader definitions;
  private final ResourceLoader resources;

  EditorCompletions(DefinitionLoader definitions, ResourceLoader resources) {
    this.definitions = definitions;
    this.resources = resources;
  }

  /** The proposals for a value of an annotation on an element, the best first. */
  List<Completion> complete(
      Element element, AnnotationMirror annotation, ExecutableElement member, String typed) {
    String name = AnnotatedSource.simpleName(annotation) + "." + member.getSimpleName();
    TypedText text = TypedText.of(typed);
    if (SERVICES.contains(name)) {
      return text.completions(definitions.services(), "service");
    }
    TypeElement owner = AnnotatedSource.annotatedInterface(element);
    ServiceDefinition service = owner == null ? null : service(owner);
    if (owner == null || service == null) {
      return List.of();
    }
    return switch (name) {
      case "ServiceClient.operations", "Operation.value", "Presigned.value", "Resource.load" ->
          text.completions(service.operationNames(), "operation of " + service.name());
      case "WaitFor.value" ->
          text.completions(service.waiterNames(), "waiter of " + service.name());
      case "ServiceResource.resources" ->
          text.completions(resources(service), "resource of " + service.name());
      case "Member.value" -> members(element, owner, service, text);
      case "Identifier.value" -> identifiers(owner, service, text);
      case "Result.value" -> results(element, owner, service, text);
      case "EmptyOn.value" -> errors(element, service, text);
      default -> List.of();
    };
  }

  private @Nullable ServiceDefinition service(TypeElement owner) {
    String name = AnnotatedSource.service(owner);
    return name == null
        ? null
        : definitions.load(new Text(name, SourceLocation.none()), new Diagnostics());
  }

  private Collection<String> resources(ServiceDefinition service) {
    Text name = new Text(service.name(), SourceLocation.none());
    ResourceServiceDefinition described = resources.load(name, service, new Diagnostics());
    return described == null ? Set.of() : described.resources().keySet();
  }

  private static List<Completion> members(
      Element element, TypeElement owner, ServiceDefinition service, TypedText text) {
    Set<String> names = Set.of();
    if (element.getEnclosingElement() instanceof ExecutableElement method
        && method.getKind() == ElementKind.METHOD) {
      OperationDefinition operation = AnnotatedSource.operation(method, service);
      if (operation != null) {
        names = OperationMembers.names(new OperationMembers(service).input(operation));
      }
    } else {
      TypeElement record = AnnotatedSource.enclosingType(element);
      if (record != null) {
        names = RecordMembers.of(record, owner, service);
      }
    }
    return text.completions(names, "member");
  }

  /** What the operations of a resource take. */
  private static List<Completion> identifiers(
      TypeElement owner, ServiceDefinition service, TypedText text) {
    OperationMembers members = new OperationMembers(service);
    Set<String> names = new TreeSet<>();
    OperationDefinition loading = AnnotatedSource.load(owner, service);
    if (loading != null) {
      names.addAll(OperationMembers.names(members.input(loading)));
    }
    for (ExecutableElement method : AnnotatedSource.methods(owner)) {
      OperationDefinition operation = AnnotatedSource.operation(method, service);
      if (operation != null) {
        names.addAll(OperationMembers.names(members.input(operation)));
      }
    }
    return text.completions(names, "member");
  }

  private static List<Completion> results(
      Element element, TypeElement owner, ServiceDefinition service, TypedText text) {
    if (!(element instanceof ExecutableElement method)) {
      return List.of();
    }
    OperationMembers members = new OperationMembers(service);
    OperationDefinition operation = AnnotatedSource.operation(method, service);
    OperationDefinition load = AnnotatedSource.load(owner, service);
    Set<String> paths = new TreeSet<>();
    if (operation != null) {
      paths.addAll(members.paths(members.output(operation), text.item()));
    } else if (load != null) {
      String data = AnnotatedSource.value(owner, AnnotationNames.RESOURCE, "data");
      members.attributes(load, data).forEach(it -> paths.addAll(members.paths(it, text.item())));
    }
    OperationDefinition called = operation == null ? load : operation;
    return called == null ? List.of() : text.completions(paths, "result of " + called.name());
  }

  private static List<Completion> errors(
      Element element, ServiceDefinition service, TypedText text) {
    OperationDefinition operation = operation(element, service);
    return operation == null
        ? List.of()
        : text.completions(operation.errors(), "error of " + operation.name());
  }

  /** The operation that a method stands for; null for none, and for what is no method. */
  private static @Nullable OperationDefinition operation(
      Element element, ServiceDefinition service) {
    return element instanceof ExecutableElement method
        ? AnnotatedSource.operation(method, service)
        : null;
  }
}
