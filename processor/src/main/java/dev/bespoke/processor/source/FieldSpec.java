package dev.bespoke.processor.source;

import com.palantir.javapoet.TypeName;
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

  /** Builds a field. */
  public static final class Builder extends DeclarationBuilder<Builder> {
    private final TypeName type;
    private final String name;
    private CodeBlock initializer = CodeBlock.of("");

    private Builder(TypeName type, String name) {
      this.type = type;
      this.name = name;
    }

    @Override
    Builder self() {
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
          type, name, javadoc.build(), List.copyOf(annotations), modifiersSoFar(), initializer);
    }
  }
}
