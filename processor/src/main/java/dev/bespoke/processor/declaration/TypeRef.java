package dev.bespoke.processor.declaration;

import java.util.List;

/**
 * A type as the user wrote it. Unlike a {@code TypeMirror} it survives that a generated type does
 * not exist yet: such a type is {@link Named} but not resolved.
 */
public sealed interface TypeRef {

  /** Whether this use of the type is annotated with a {@code Nullable} of any package. */
  default boolean nullable() {
    return false;
  }

  /** The type so annotated; of a primitive, itself. */
  default TypeRef asNullable() {
    return this;
  }

  /** A primitive type or {@code void}. */
  record Primitive(String name) implements TypeRef {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * A class or interface.
   *
   * @param packageName the package where resolved, else empty
   * @param name the canonical name where resolved, else what was written: a simple name, {@code
   *     Outer.Nested}, or a qualified one
   * @param resolved whether the compiler knows the type
   * @param generated whether the compiler knows it as one of the classes that are generated
   * @param arguments the type arguments, empty for none
   */
  record Named(
      String packageName,
      String name,
      boolean resolved,
      boolean generated,
      List<TypeRef> arguments,
      boolean nullable)
      implements TypeRef {
    /** Copies the arguments. */
    public Named {
      arguments = List.copyOf(arguments);
    }

    /** Whether this is the class of this canonical name. */
    public boolean is(String canonicalName) {
      return resolved && name.equals(canonicalName);
    }

    @Override
    public TypeRef asNullable() {
      return new Named(packageName, name, resolved, generated, arguments, true);
    }

    /** The last part of the name. */
    public String simpleName() {
      return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(simpleName());
      for (int i = 0; i < arguments.size(); i++) {
        text.append(i == 0 ? "<" : ", ").append(arguments.get(i));
      }
      return text.append(arguments.isEmpty() ? "" : ">").toString();
    }
  }

  /** An array. */
  record Array(TypeRef component, boolean nullable) implements TypeRef {
    @Override
    public TypeRef asNullable() {
      return new Array(component, true);
    }

    @Override
    public String toString() {
      return component + "[]";
    }
  }

  /** {@code ? super bound} or {@code ? extends bound}, or a type variable: never a value's type. */
  record Wildcard(String text) implements TypeRef {
    @Override
    public String toString() {
      return text;
    }
  }
}
