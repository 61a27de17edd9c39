package dev.bespoke.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * A parameter. Immutable.
 *
 * @param type its type
 * @param name its name
 * @param annotations its annotations
 */
public record ParameterSpec(TypeName type, String name, List<AnnotationSpec> annotations) {
  /** A builder of a parameter. */
  public static Builder builder(TypeName type, String name) {
    return new Builder(type, name);
  }

  /** Builds a parameter. */
  public static final class Builder {
    private final TypeName type;
    private final String name;
    private final List<AnnotationSpec> annotations = new ArrayList<>();

    private Builder(TypeName type, String name) {
      this.type = type;
      this.name = name;
    }

    /** Adds an annotation without members. */
    public Builder addAnnotation(ClassName annotation) {
      annotations.add(AnnotationSpec.builder(annotation).build());
      return this;
    }

    /** The parameter. */
    public ParameterSpec build() {
      return new ParameterSpec(type, name, annotations);
    }
  }
}
