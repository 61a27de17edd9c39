package dev.bespoke.processor.writer.shape;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.bespoke.processor.plan.RuntimeTypes;

/** Type names with annotations, and as text. */
public final class Types {
  private static final AnnotationSpec NULLABLE =
      AnnotationSpec.builder(RuntimeTypes.NULLABLE).build();

  private Types() {}

  /** The type, annotated as one that may be null. */
  public static TypeName nullable(TypeName type) {
    return type.annotated(NULLABLE);
  }

  /** The last part of its name, without what it is generic in. */
  public static String simpleName(TypeName type) {
    return type instanceof ParameterizedTypeName generic
        ? generic.rawType().simpleName()
        : type instanceof ClassName name ? name.simpleName() : type.toString();
  }

  /**
   * As {@link #nullable}, and where it can be as text, of which JavaPoet has little to do: its
   * class needs no import, and another place in the file brings the annotation's.
   */
  static TypeName nullableText(TypeName type) {
    return type instanceof ClassName name && name.packageName().equals("java.lang")
        ? text("@Nullable " + name.simpleName())
        : nullable(type);
  }

  /** A type that is in scope by this text. */
  static TypeName text(String text) {
    return TypeVariableName.get(text);
  }
}
