package dev.bespoke.processor.writer.shape;

import com.palantir.javapoet.CodeBlock;

/**
 * Text without types to import. What comes once for each member is written as such: JavaPoet, which
 * takes each piece of a format apart and prints it by itself, twice, is most of our time.
 */
final class Lines {
  private Lines() {}

  /** Whole lines, as they are. */
  static CodeBlock of(String... lines) {
    return CodeBlock.of("$L", String.join("\n", lines) + "\n");
  }
}
