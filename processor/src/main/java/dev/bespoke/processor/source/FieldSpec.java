package dev.bespoke.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A field. Immutable.
 *
 * @param type its type
 * @param name its name
 * @param javadoc its documentation, or empty
 * @param annotations its annotations
 * @param modifiers its modifiers
 * @param initializer what it begins with, or empty
 */
public record FieldSpec(
    TypeName type,
    String name,
    CodeBlock javadoc,
    List<AnnotationSpec> annotations,
    Set<Modifier> modifiers,
    CodeBlock initializer) {
  /** A builder of a field. */
  public static Builder builder(TypeName type, String name, Modifier... modifiers) {
    return new Builder(type, name).addModifiers(modifiers);
  }

  /** A builder of a field. */
  public static Builder builder(Type type, String name, Modifier... modifiers) {
    return builder(TypeName.get(type), name, modifiers);
  }

  /** Builds a field. */
  public static final class Builder {
    private final TypeName type;
    private final String name;
    private final CodeBlock.Builder javadoc = CodeBlock.builder();
    private final List<AnnotationSpec> annotations = new ArrayList<>();
    private final Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    private CodeBlock initializer = CodeBlock.of("");

    private Builder(TypeName type, String name) {
      this.type = type;
      this.name = name;
    }

    /** Adds to the documentation. */
    public Builder addJavadoc(String format, @Nullable Object... arguments) {
      javadoc.add(format, arguments);
      return this;
    }

    /** Adds to the documentation. */
    public Builder addJavadoc(CodeBlock code) {
      javadoc.add(code);
      return this;
    }

    /** Adds an annotation. */
    public Builder addAnnotation(AnnotationSpec annotation) {
      annotations.add(annotation);
      return this;
    }

    /** Adds an annotation without members. */
    public Builder addAnnotation(ClassName annotation) {
      return addAnnotation(AnnotationSpec.builder(annotation).build());
    }

    /** Adds an annotation without members. */
    public Builder addAnnotation(Class<?> annotation) {
      return addAnnotation(ClassName.get(annotation));
    }

    /** Adds modifiers. */
    public Builder addModifiers(Modifier... more) {
      Collections.addAll(modifiers, more);
      return this;
    }

    /** What the field begins with. */
    public Builder initializer(String format, @Nullable Object... arguments) {
      return initializer(CodeBlock.of(format, arguments));
    }

    /** What the field begins with. */
    public Builder initializer(CodeBlock code) {
      initializer = code;
      return this;
    }

    /** The field. */
    public FieldSpec build() {
      return new FieldSpec(
          type, name, javadoc.build(), annotations, EnumSet.copyOf(modifiers), initializer);
    }
  }
}
