package dev.bespoke.processor.plan;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.declaration.TypeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the types that a user wrote into the classes they mean, those to be generated included. */
final class TypeNames {
  private final String modelPackage;
  private final Map<String, ClassName> generated = new HashMap<>();

  TypeNames(ModelPlan model) {
    this.modelPackage = model.service().modelPackage();
    for (ShapePlan shape : model.shapes()) {
      generated.put(shape.className().simpleName(), shape.className());
    }
    add(model.service().exception());
  }

  private void add(ClassName name) {
    generated.put(name.simpleName(), name);
  }

  /** The class, or null where a name in it means nothing; {@link #unknown} says which. */
  @Nullable TypeName resolve(TypeRef type) {
    if (type instanceof TypeRef.Primitive primitive) {
      return primitive(primitive.name());
    }
    if (type instanceof TypeRef.Array array) {
      TypeName component = resolve(array.component());
      return component == null ? null : ArrayTypeName.of(component);
    }
    if (!(type instanceof TypeRef.Named named)) {
      return null;
    }
    ClassName raw = className(named);
    if (raw == null) {
      return null;
    }
    List<TypeName> arguments = new ArrayList<>();
    for (TypeRef argument : named.arguments()) {
      TypeName resolved = resolve(argument);
      if (resolved == null) {
        return null;
      }
      arguments.add(resolved);
    }
    return arguments.isEmpty()
        ? raw
        : ParameterizedTypeName.get(raw, arguments.toArray(new TypeName[0]));
  }

  /** As {@link #resolve}, with what the user said of null. */
  @Nullable TypeName signature(TypeRef type) {
    TypeName resolved = resolve(type);
    if (resolved == null) {
      return null;
    }
    if (resolved instanceof ParameterizedTypeName generic && type instanceof TypeRef.Named named) {
      List<TypeName> arguments = new ArrayList<>();
      for (TypeRef argument : named.arguments()) {
        arguments.add(Objects.requireNonNull(signature(argument)));
      }
      resolved = ParameterizedTypeName.get(generic.rawType(), arguments.toArray(new TypeName[0]));
    }
    return type.nullable() && !isGenerated(resolved)
        ? resolved.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build())
        : resolved;
  }

  /**
   * Whether a value of a type can't be null: it is primitive, or the user's annotations say so. Of
   * generated types the compiler does not tell how they are annotated while they do not exist yet.
   */
  boolean excludesNull(TypeRef type, boolean nullMarked) {
    return type instanceof TypeRef.Primitive
        || (nullMarked && !type.nullable() && !isGenerated(resolve(type)));
  }

  private boolean isGenerated(@Nullable TypeName type) {
    return type instanceof ClassName name && name.packageName().equals(modelPackage);
  }

  /**
   * What in the type means nothing, or null: the first name that is nowhere, or what is no type.
   */
  @Nullable TypeRef unknown(TypeRef type) {
    if (type instanceof TypeRef.Wildcard) {
      return type;
    }
    if (type instanceof TypeRef.Array array) {
      return unknown(array.component());
    }
    if (type instanceof TypeRef.Named named) {
      if (className(named) == null) {
        return named;
      }
      for (TypeRef argument : named.arguments()) {
        TypeRef unknown = unknown(argument);
        if (unknown != null) {
          return unknown;
        }
      }
    }
    return null;
  }

  /** The class that this interface has in place of another's, or its package where it has none. */
  String own(TypeRef.Named foreign) {
    ClassName own = generated.get(foreign.simpleName());
    return own == null ? "one of " + modelPackage : own.canonicalName();
  }

  /** The simple names of the classes to be generated. */
  java.util.Collection<String> generatedNames() {
    return generated.keySet();
  }

  private @Nullable ClassName className(TypeRef.Named type) {
    String name = type.name();
    // A class of an earlier build may still lie in the output: what counts is what will be there.
    String prefix = modelPackage + ".";
    if (name.startsWith(prefix)) {
      return generatedClass(name.substring(prefix.length()));
    }
    if (type.resolved()) {
      return type.generated() ? null : known(type.packageName(), name);
    }
    return generatedClass(name);
  }

  /** A class that the compiler knows. */
  static ClassName known(String packageName, String name) {
    int start = packageName.isEmpty() ? 0 : packageName.length() + 1;
    String[] names = name.substring(start).split("\\.");
    return ClassName.get(packageName, names[0], Arrays.copyOfRange(names, 1, names.length));
  }

  private @Nullable ClassName generatedClass(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return generated.get(name);
    }
    ClassName outer = generated.get(name.substring(0, dot));
    String nested = name.substring(dot + 1);
    return outer == null || nested.indexOf('.') >= 0 ? null : outer.nestedClass(nested);
  }

  private static TypeName primitive(String name) {
    return switch (name) {
      case "void" -> TypeName.VOID;
      case "boolean" -> TypeName.BOOLEAN;
      case "byte" -> TypeName.BYTE;
      case "short" -> TypeName.SHORT;
      case "int" -> TypeName.INT;
      case "long" -> TypeName.LONG;
      case "char" -> TypeName.CHAR;
      case "float" -> TypeName.FLOAT;
      default -> TypeName.DOUBLE;
    };
  }
}
