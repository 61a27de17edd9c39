package dev.bespoke.processor.source;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Builds what types, methods and fields have alike.
 *
 * @param <B> the builder itself
 */
abstract class DeclarationBuilder<B extends DeclarationBuilder<B>> {
  final CodeBlock.Builder javadoc = CodeBlock.builder();
  final List<AnnotationSpec> annotations = new ArrayList<>(1);
  final Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);

  abstract B self();

  /** The modifiers so far, in the order in which they are written. */
  Set<Modifier> modifiersSoFar() {
    return Collections.unmodifiableSet(EnumSet.copyOf(modifiers));
  }

  /** Adds to the documentation. */
  public B addJavadoc(String format, @Nullable Object... arguments) {
    javadoc.add(format, arguments);
    return self();
  }

  /** Adds to the documentation. */
  public B addJavadoc(CodeBlock code) {
    javadoc.add(code);
    return self();
  }

  /** Adds an annotation. */
  public B addAnnotation(AnnotationSpec annotation) {
    annotations.add(annotation);
    return self();
  }

  /** Adds an annotation without a value. */
  public B addAnnotation(ClassName annotation) {
    return addAnnotation(AnnotationSpec.builder(annotation).build());
  }

  /** Adds an annotation without a value. */
  public B addAnnotation(Class<?> annotation) {
    return addAnnotation(ClassName.get(annotation));
  }

  /** Adds annotations. */
  public B addAnnotations(Iterable<AnnotationSpec> more) {
    more.forEach(annotations::add);
    return self();
  }

  /** Adds modifiers. */
  public B addModifiers(Modifier... more) {
    Collections.addAll(modifiers, more);
    return self();
  }
}
