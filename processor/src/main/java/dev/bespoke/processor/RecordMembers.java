package dev.bespoke.processor;

import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.OperationDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.StructureDefinition;
import dev.bespoke.processor.declaration.AnnotationNames;
import dev.bespoke.processor.plan.NamingStrategy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The members of what a record stands for in the methods that mention it, or in other records. */
final class RecordMembers {
  private static final Set<String> PAGES =
      Set.of(
          "java.lang.Iterable",
          "java.util.concurrent.Flow.Publisher",
          "java.util.stream.Stream",
          "dev.bespoke.runtime.pagination.Paginator");

  private final TypeElement wanted;
  private final OperationMembers members;
  private final Set<String> names = new TreeSet<>();
  private final Set<String> walked = new HashSet<>();

  private RecordMembers(TypeElement wanted, OperationMembers members) {
    this.wanted = wanted;
    this.members = members;
  }

  /** The names of the members that a record's components may stand for. */
  static Set<String> of(TypeElement wanted, TypeElement owner, ServiceDefinition service) {
    OperationMembers members = new OperationMembers(service);
    RecordMembers found = new RecordMembers(wanted, members);
    OperationDefinition load = AnnotatedSource.load(owner, service);
    for (ExecutableElement method : AnnotatedSource.methods(owner)) {
      OperationDefinition operation = AnnotatedSource.operation(method, service);
      if (operation != null) {
        found.returned(method, operation);
        method.getParameters().forEach(it -> found.taken(it, members.input(operation)));
      } else if (load != null) {
        String data = AnnotatedSource.value(owner, AnnotationNames.RESOURCE, "data");
        found.attribute(method, members.attributes(load, data));
      }
    }
    return found.names;
  }

  private void returned(ExecutableElement method, OperationDefinition operation) {
    String result = AnnotatedSource.value(method, AnnotationNames.RESULT);
    StructureDefinition output = members.output(operation);
    if (result != null) {
      walk(method.getReturnType(), members.at(output, result));
    } else {
      boolean pages = isPages(method.getReturnType());
      walk(method.getReturnType(), pages ? members.item(operation) : output);
    }
  }

  private void attribute(ExecutableElement method, List<StructureDefinition> places) {
    String result = AnnotatedSource.value(method, AnnotationNames.RESULT);
    for (StructureDefinition place : places) {
      walk(
          method.getReturnType(),
          result == null ? named(method, place) : members.at(place, result));
    }
  }

  /** A parameter's record is the member of its name, or holds the members of the input. */
  private void taken(VariableElement parameter, @Nullable StructureDefinition input) {
    StructureDefinition member = input == null ? null : named(parameter, input);
    walk(parameter.asType(), member == null ? input : member);
  }

  private void walk(TypeMirror type, @Nullable StructureDefinition structure) {
    TypeElement element = innermost(type);
    if (element == null || structure == null || !walked.add(element + " " + structure.name())) {
      return;
    }
    if (element.equals(wanted)) {
      names.addAll(OperationMembers.names(structure));
    }
    for (RecordComponentElement component : element.getRecordComponents()) {
      walk(component.asType(), named(component, structure));
    }
  }

  /** The structure, or that in the list, which a parameter, component or attribute is named for. */
  private @Nullable StructureDefinition named(Element element, StructureDefinition structure) {
    String given = AnnotatedSource.value(element, AnnotationNames.MEMBER);
    String name = element.getSimpleName().toString();
    for (MemberDefinition member : structure.members()) {
      boolean same =
          given == null
              ? member.name().equalsIgnoreCase(name)
                  || NamingStrategy.member(member.name()).equals(name)
              : member.name().equals(given);
      if (same) {
        return members.structure(member.shape());
      }
    }
    return null;
  }

  private static boolean isPages(TypeMirror type) {
    return type instanceof DeclaredType declared
        && (PAGES.contains(String.valueOf(declared.asElement()))
            || declared.getTypeArguments().stream().anyMatch(RecordMembers::isPages));
  }

  /** The type, or the last of its arguments: what is in an Optional, a future, a list or pages. */
  private static @Nullable TypeElement innermost(TypeMirror type) {
    TypeMirror inner = type;
    while (inner instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()) {
      inner = declared.getTypeArguments().get(declared.getTypeArguments().size() - 1);
    }
    return inner instanceof DeclaredType declared && declared.asElement() instanceof TypeElement it
        ? it
        : null;
  }
}
