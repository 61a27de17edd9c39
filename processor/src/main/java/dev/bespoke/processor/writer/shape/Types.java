package dev.bespoke.processor.writer.shape;

import com.palantir.javapoet.AnnotationSpec;
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
}
