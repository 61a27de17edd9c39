package dev.bespoke.processor.writer.shape;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bespoke.processor.plan.RuntimeTypes;

/** Type names with annotations. */
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
}
