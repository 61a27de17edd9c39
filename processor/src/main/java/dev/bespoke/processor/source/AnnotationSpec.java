package dev.bespoke.processor.source;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annotation of a declaration, with no member but its value. Immutable.
 *
 * @param type its type
 * @param values its values, or none
 */
public record AnnotationSpec(ClassName type, List<CodeBlock> values) {
  /** Copies the values. */
  public AnnotationSpec {
    values = List.copyOf(values);
  }

  /** A builder of an annotation. */
  public static Builder builder(ClassName type) {
    return new Builder(type);
  }

  /** A builder of an annotation. */
  public static Builder builder(Class<?> type) {
    return new Builder(ClassName.get(type));
  }

  /** Builds an annotation. */
  public static final class Builder {
    private final ClassName type;
    private final List<CodeBlock> values = new ArrayList<>(1);

    private Builder(ClassName type) {
      this.type = type;
    }

    /** Adds a value. */
    public Builder addValue(String format, @Nullable Object... arguments) {
      values.add(CodeBlock.of(format, arguments));
      return this;
    }

    /** The annotation. */
    public AnnotationSpec build() {
      return new AnnotationSpec(type, values);
    }
  }
}
