package dev.bespoke.processor.writer;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.source.TypeSpec;
import java.util.function.Supplier;

/**
 * A class to be written to a file.
 *
 * @param name its name
 * @param writer writes the class: when the file needs it, on any thread
 * @param skipJavaLangImports whether names of {@code java.lang} need no import: only where we own
 *     the package, since a user's may have a class {@code Record}
 */
public record GeneratedSource(
    ClassName name, Supplier<TypeSpec> writer, boolean skipJavaLangImports) {

  /** The qualified name of the class. */
  public String qualifiedName() {
    return name.canonicalName();
  }
}
