package dev.bespoke.processor.writer.shape;

import dev.bespoke.processor.source.CodeBlock;

/**
 * Whole lines, without types to import: what comes once for each member is taken as it is, instead
 * of piece by piece from a format.
 */
final class Lines {
  private Lines() {}

  /** Whole lines, as they are. */
  static CodeBlock of(String... lines) {
    return CodeBlock.of("$L", String.join("\n", lines) + "\n");
  }
}
