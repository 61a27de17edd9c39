package dev.bespoke.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.diagnostic.DiagnosticCode;
import dev.bespoke.processor.diagnostic.Diagnostics;
import dev.bespoke.processor.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What the methods return that a client's generated superinterface has: its own have to agree. */
final class InheritedMethods {
  private final Map<String, TypeName> returned = new HashMap<>();

  /** Looks at the methods of some operations. */
  InheritedMethods(ModelPlan model, Set<String> names) {
    for (String name : names) {
      OperationPlan operation = model.operations().get(name);
      if (operation != null) {
        add(operation);
      }
    }
  }

  private void add(OperationPlan operation) {
    ClassName request = operation.request().className();
    TypeName consumer =
        ParameterizedTypeName.get(ClassName.get(Consumer.class), request.nestedClass("Builder"));
    List<TypeName> upload = new ArrayList<>();
    EventsPlan events = operation.inputEvents();
    if (events != null) {
      upload.add(ParameterizedTypeName.get(ClassName.get(Iterable.class), events.union()));
    } else if (operation.inputStream() != null) {
      upload.add(RuntimeTypes.REQUEST_BODY);
    }
    String name = operation.methodName();
    add(name, operation.answer(), request, upload);
    add(name, operation.answer(), consumer, upload);
    List<TypeName> options = new ArrayList<>(upload);
    options.add(RuntimeTypes.CALL_OPTIONS);
    add(name, operation.answer(), request, options);
    PaginatorPlan paginator = operation.paginator();
    if (paginator != null) {
      TypeName pages =
          ParameterizedTypeName.get(
              RuntimeTypes.PAGINATOR,
              operation.response().className(),
              paginator.itemType().javaType());
      add(name + "Pages", pages, request, List.of());
      add(name + "Pages", pages, consumer, List.of());
    }
  }

  private void add(String name, TypeName type, TypeName first, List<TypeName> rest) {
    List<TypeName> parameters = new ArrayList<>(List.of(first));
    parameters.addAll(rest);
    returned.put(ClientPlan.signature(name, parameters), type);
  }

  /** Reports a method of one's own that could not override the generated one. */
  void check(MethodPlan own, SourceLocation location, Diagnostics diagnostics) {
    List<TypeName> parameters = own.parameters().stream().map(MethodPlan.Parameter::type).toList();
    TypeName type = returned.get(ClientPlan.signature(own.name(), parameters));
    if (type != null && !type.equals(own.returnType().withoutAnnotations())) {
      diagnostics.add(
          DiagnosticCode.NAME_CLASH,
          location,
          "This method",
          "the generated one, which returns " + Members.describe(type) + ",",
          own.name(),
          "Give it another name; @Operation says what it stands for.");
    }
  }
}
