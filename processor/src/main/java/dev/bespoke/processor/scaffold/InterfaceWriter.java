package dev.bespoke.processor.scaffold;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.processor.declaration.AnnotationNames;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.OperationPlan;
import dev.bespoke.processor.plan.PaginatorPlan;
import dev.bespoke.processor.plan.RuntimeTypes;
import dev.bespoke.processor.plan.ValueType.StructureRef;
import dev.bespoke.processor.source.AnnotationSpec;
import dev.bespoke.processor.source.MethodSpec;
import dev.bespoke.processor.source.ParameterSpec;
import dev.bespoke.processor.source.SourceFile;
import dev.bespoke.processor.source.TypeSpec;
import dev.bespoke.processor.writer.operation.OperationCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes a client's interface, each method in the form that its operation is mostly used in. */
final class InterfaceWriter {
  private static final int MOST_PARAMETERS = 3;

  /** More optional members than these, and a caller will want to give some of them. */
  private static final int FEW_OPTIONS = 8;

  private static final Set<String> CALLS_BY_ADDRESS = Set.of("GET", "HEAD", "DELETE");

  private final String service;
  private final ServiceDefinition definition;
  private final String packageName;
  private final String name;

  /**
   * Creates a writer.
   *
   * @param service the service as it was asked for, perhaps with a version
   */
  InterfaceWriter(String service, ServiceDefinition definition, String packageName, String name) {
    this.service = service;
    this.definition = definition;
    this.packageName = packageName;
    this.name = name;
  }

  String service() {
    return service;
  }

  String packageName() {
    return packageName;
  }

  String name() {
    return name;
  }

  /** An interface with all operations, of which it declares none. */
  String extendingAll() {
    return write(type().addSuperinterface(ClassName.get(packageName, name + "Operations")));
  }

  /** An interface with a method for each operation. */
  String declaring(Collection<OperationPlan> operations) {
    TypeSpec.Builder type = type().addSuperinterface(RuntimeTypes.CLIENT);
    for (OperationPlan operation : operations) {
      type.addMethod(method(operation));
    }
    return write(type);
  }

  private TypeSpec.Builder type() {
    return TypeSpec.interfaceBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("What we use of $L.", definition.metadata().fullName())
        .addAnnotation(
            AnnotationSpec.builder(ClassName.bestGuess(AnnotationNames.SERVICE_CLIENT))
                .addValue("$S", service)
                .build());
  }

  private String write(TypeSpec.Builder type) {
    return new SourceFile(packageName, type.build(), "", true).toString();
  }

  private static MethodSpec method(OperationPlan operation) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(operation.methodName())
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .returns(output(operation));
    input(operation).forEach(method::addParameter);
    OperationCall.addBody(method, operation);
    return method.build();
  }

  private static TypeName output(OperationPlan operation) {
    ClassName response = operation.response().className();
    PaginatorPlan paginator = operation.paginator();
    if (operation.streamsOutput()) {
      return operation.answer();
    }
    if (paginator != null) {
      return ParameterizedTypeName.get(
          ClassName.get(Stream.class), paginator.itemType().javaType());
    }
    return operation.response().members().isEmpty() ? TypeName.VOID : response;
  }

  /** The required members where they say most of a call, else a builder of the request. */
  private static List<ParameterSpec> input(OperationPlan operation) {
    List<ParameterSpec> required = new ArrayList<>();
    boolean plain = true;
    int optional = 0;
    for (MemberPlan member : operation.request().members()) {
      if (member.required() && !member.definition().idempotencyToken()) {
        required.add(new ParameterSpec(unboxed(member), member.javaName()));
        plain &= !(member.type() instanceof StructureRef);
      } else {
        optional++;
      }
    }
    boolean enough =
        optional <= FEW_OPTIONS
            || operation.streamsInput()
            || CALLS_BY_ADDRESS.contains(operation.definition().httpMethod());
    if (plain && enough && required.size() <= MOST_PARAMETERS) {
      return required;
    }
    ClassName builder = operation.request().className().nestedClass("Builder");
    return List.of(
        new ParameterSpec(
            ParameterizedTypeName.get(ClassName.get(Consumer.class), builder), "request"));
  }

  private static TypeName unboxed(MemberPlan member) {
    TypeName type = member.type().javaType();
    return type.isBoxedPrimitive() ? type.unbox() : type;
  }
}
