package dev.bespoke.processor.source;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/** Names types as a file has them. */
final class TypePrinter {
  private final Names names;

  TypePrinter(Names names) {
    this.names = names;
  }

  Names names() {
    return names;
  }

  /** The type's name, with its annotations and arguments. */
  String name(TypeName type) {
    if (type instanceof ClassName name) {
      return name(name);
    }
    if (type instanceof ParameterizedTypeName generic) {
      return name(generic);
    }
    if (type instanceof ArrayTypeName array) {
      return name(array);
    }
    return type.isAnnotated() ? annotations(type) + type.withoutAnnotations() : type.toString();
  }

  private String name(ClassName type) {
    String name = names.of(type);
    if (!type.isAnnotated()) {
      return name;
    }
    String annotations = annotations(type);
    int last = name.lastIndexOf('.') + 1; // annotations of a type stand before its simple name
    return last == 0
        ? annotations + name
        : name.substring(0, last) + " " + annotations + name.substring(last);
  }

  private String name(ParameterizedTypeName type) {
    StringBuilder name = new StringBuilder(name(type.rawType())); // which has its annotations
    String separator = "<";
    for (TypeName argument : type.typeArguments()) {
      name.append(separator).append(name(argument));
      separator = ", ";
    }
    return name.append('>').toString();
  }

  /** The outermost dimension comes first, behind what all of it is made of. */
  private String name(ArrayTypeName type) {
    StringBuilder dimensions = new StringBuilder();
    TypeName component = type;
    while (component instanceof ArrayTypeName array) {
      if (array.isAnnotated()) {
        dimensions.append(' ').append(annotations(array));
      }
      dimensions.append("[]");
      component = array.componentType();
    }
    return name(component) + dimensions;
  }

  /** The annotations of a type, which have no members. */
  private String annotations(TypeName type) {
    StringBuilder annotations = new StringBuilder();
    type.annotations().forEach(it -> annotations.append('@').append(name(it.type())).append(' '));
    return annotations.toString();
  }
}
