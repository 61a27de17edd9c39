package dev.bespoke.processor.source;

import com.palantir.javapoet.TypeName;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A field. Immutable.
 *
 * @param type its type
 * @param name its name
 * @param javadoc its documentation, or empty
 * @param modifiers its modifiers
 * @param initializer what it begins with, or empty
 */
public record FieldSpec(
    TypeName type, String name, CodeBlock javadoc, Set<Modifier> modifiers, CodeBlock initializer) {
  /** A builder of a field. */
  public static Builder builder(TypeName type, String name, Modifier... modifiers) {
    return new Builder(type, name).addModifiers(modifiers);
  }

  /** Builds a field. */
  public static final class Builder {
    private final TypeName type;
    private final String name;
    private final CodeBlock.Builder javadoc = CodeBlock.builder();
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
      return new FieldSpec(type, name, javadoc.build(), EnumSet.copyOf(modifiers), initializer);
    }
  }
}
