package dev.bespoke.processor.writer.path;

import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.source.CodeBlock;

/** The accessors of a member of a value that is not null. */
record MemberAccess(Operand of, MemberPlan member) {
  /** Its value. */
  CodeBlock value() {
    return CodeBlock.of("$L.$L()", of.code(), member.javaName());
  }

  /** Whether a collection is present, be it empty. */
  CodeBlock presence() {
    return CodeBlock.of("$L.$L()", of.code(), member.presenceName());
  }
}
