package dev.bespoke.processor.writer.client;

import dev.bespoke.processor.source.CodeBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a method's code stands.
 *
 * @param pipeline the expression of what sends requests
 * @param held the expression of the response, where that is held and nothing is sent; else null
 * @param after the method that what is answered passes through on its way out, or null
 * @param withPages whether pages pass through it, too
 * @param arguments what else the method takes
 */
public record CallSite(
    String pipeline,
    @Nullable String held,
    @Nullable String after,
    boolean withPages,
    List<String> arguments) {
  /** In a client. */
  public static final CallSite CLIENT = new CallSite("pipeline", null, null, false, List.of());

  /** Copies the arguments. */
  public CallSite {
    arguments = List.copyOf(arguments);
  }

  CodeBlock call(CodeBlock call) {
    return held != null ? CodeBlock.of("$L", held) : passed(call);
  }

  CodeBlock pages(CodeBlock pages) {
    return withPages ? passed(pages) : pages;
  }

  private CodeBlock passed(CodeBlock answer) {
    if (after == null) {
      return answer;
    }
    CodeBlock.Builder code = CodeBlock.builder().add("$L($L", after, answer);
    arguments.forEach(argument -> code.add(", $L", argument));
    return code.add(")").build();
  }
}
