package dev.bespoke.processor.writer.shape;

import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.writer.javadoc.JavadocRenderer;

/** Javadoc of shapes and their members: lines with their ends. */
public final class Docs {
  private Docs() {}

  /** A class's documentation, or a sentence of ours where the definition has none. */
  public static CodeBlock of(String html, String otherwise) {
    String text = JavadocRenderer.render(html);
    return Lines.of(text.isEmpty() ? otherwise : text);
  }

  /** A member's documentation. */
  static CodeBlock of(MemberPlan member) {
    return of(member.definition().documentation(), "The member " + member.name() + ".");
  }
}
