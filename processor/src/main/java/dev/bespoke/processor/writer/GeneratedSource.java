package dev.bespoke.processor.writer;

import com.palantir.javapoet.TypeSpec;

/**
 * A class to be written to a file.
 *
 * @param packageName its package
 * @param type the class
 * @param skipJavaLangImports whether names of {@code java.lang} need no import: only where we own
 *     the package, since a user's may have a class {@code Record}
 */
public record GeneratedSource(String packageName, TypeSpec type, boolean skipJavaLangImports) {
  /** The qualified name of the class. */
  public String qualifiedName() {
    return packageName.isEmpty() ? type.name() : packageName + "." + type.name();
  }
}
