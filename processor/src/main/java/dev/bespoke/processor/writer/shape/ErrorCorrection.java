package dev.bespoke.processor.writer.shape;

import dev.bespoke.processor.plan.MemberPlan;
import dev.bespoke.processor.plan.ShapePlan.StructurePlan;
import dev.bespoke.processor.source.CodeBlock;
import dev.bespoke.processor.source.MethodSpec;
import javax.lang.model.element.Modifier;

/**
 * Fills in what a service had to send and did not, so that nobody meets null where the definition
 * promises a value (Smithy, "Client error correction").
 */
public final class ErrorCorrection {
  private ErrorCorrection() {}

  /** Whether the class of a structure has such a method, {@code correct}. */
  public static boolean isNeeded(StructurePlan plan) {
    return plan.read() && plan.members().stream().anyMatch(ErrorCorrection::isCorrected);
  }

  /** Whether an empty value stands in for a member's absent one. */
  static boolean isCorrected(MemberPlan member) {
    return member.absence().corrected() && member.absence().value() == null;
  }

  /** The method. */
  static MethodSpec method(StructurePlan plan) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (MemberPlan member : plan.members()) {
      if (isCorrected(member)) {
        code.beginControlFlow("if (result.$L == null)", member.javaName())
            .addStatement("result.$L = $L", member.javaName(), Literals.empty(member.type()))
            .endControlFlow();
      }
    }
    return MethodSpec.methodBuilder("correct")
        .addModifiers(Modifier.STATIC)
        .addParameter(plan.className(), "result")
        .addCode(code.build())
        .build();
  }
}
