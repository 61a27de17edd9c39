package dev.bespoke.processor.writer.client;

import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;

/**
 * Where a method's code stands.
 *
 * @param pipeline the expression of what sends requests
 * @param after the method that a call's result passes through on its way out, or null
 */
public record CallSite(String pipeline, @Nullable String after) {
  /** In a client. */
  public static final CallSite CLIENT = new CallSite("pipeline", null);

  CodeBlock call(CodeBlock call) {
    return after == null ? call : CodeBlock.of("$L($L)", after, call);
  }
}
