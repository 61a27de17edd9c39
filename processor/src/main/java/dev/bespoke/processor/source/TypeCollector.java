package dev.bespoke.processor.source;

import com.palantir.javapoet.TypeName;
import java.util.List;

/** Asks for the names of all types of a file, in the order in which they were described. */
final class TypeCollector {
  private final Names names;
  private final TypePrinter types;

  TypeCollector(Names names) {
    this.names = names;
    types = new TypePrinter(names);
  }

  void type(TypeSpec type) {
    if (type.kind != TypeSpec.Kind.ANONYMOUS) {
      names.enterHeader(type);
    }
    code(type.javadoc);
    annotations(type.annotations);
    if (type.recordConstructor != null) {
      parameters(type.recordConstructor);
    }
    if (type.superclass != null) {
      types.name(type.superclass);
    }
    types(type.superinterfaces);
    types(type.permitted);
    code(type.anonymousArguments);
    if (type.kind != TypeSpec.Kind.ANONYMOUS) {
      names.leave();
    }
    names.enter(type);
    type.fields.forEach(this::field);
    type.methods.forEach(this::method);
    type.types.forEach(this::type);
    names.leave();
  }

  private void field(FieldSpec field) {
    code(field.javadoc());
    annotations(field.annotations());
    types.name(field.type());
    code(field.initializer());
  }

  private void method(MethodSpec method) {
    code(method.javadoc);
    annotations(method.annotations);
    if (method.returnType != null) {
      types.name(method.returnType);
    }
    parameters(method);
    code(method.code);
  }

  private void parameters(MethodSpec method) {
    for (ParameterSpec parameter : method.parameters) {
      types.name(parameter.type());
    }
  }

  private void annotations(List<AnnotationSpec> annotations) {
    for (AnnotationSpec annotation : annotations) {
      types.name(annotation.type());
      annotation.values().forEach(this::code);
    }
  }

  private void types(List<TypeName> all) {
    all.forEach(it -> types.name(it));
  }

  private void code(CodeBlock code) {
    for (Object part : code.parts) {
      if (part instanceof TypeName type) {
        types.name(type);
      } else if (part instanceof TypeSpec anonymous) {
        type(anonymous);
      }
    }
  }
}
