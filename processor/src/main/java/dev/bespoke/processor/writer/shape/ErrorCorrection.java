package dev.bespoke.processor.writer.shape;

import com.palantir.javapoet.CodeBlock;
import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;

/**
 * Fills in what a service had to send and did not, so that nobody meets null where the definition
 * promises a value (Smithy, "Client error correction").
 */
public final class ErrorCorrection {
  private ErrorCorrection() {}

  /** Whether the class of a structure has such a method, {@code correct(Builder)}. */
  public static boolean isNeeded(StructurePlan plan) {
    return plan.read() && plan.members().stream().anyMatch(ErrorCorrection::isCorrected);
  }

  private static boolean isCorrected(MemberPlan member) {
    return member.absence().corrected() && member.absence().value() == null;
  }

  /** The method's statements. */
  static CodeBlock statements(StructurePlan plan) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (MemberPlan member : plan.members()) {
      if (isCorrected(member)) {
        code.beginControlFlow("if (builder.$L == null)", member.javaName())
            .addStatement("builder.$L = $L", member.javaName(), Literals.empty(member.type()))
            .endControlFlow();
      }
    }
    return code.build();
  }
}
