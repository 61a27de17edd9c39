package dev.bespoke.processor.writer.client;

import com.palantir.javapoet.ClassName;
import dev.bespoke.processor.plan.CopyPlan;
import dev.bespoke.processor.plan.ProjectionPlan;
import dev.bespoke.processor.plan.RecordInputPlan;
import dev.bespoke.processor.plan.ResultPlan;
import dev.bespoke.processor.source.MethodSpec;
import java.util.function.UnaryOperator;

/** Writes the methods that copy values. */
public final class CopyWriter {
  private CopyWriter() {}

  /**
   * The method.
   *
   * @param owner the class in which it stands
   */
  public static MethodSpec write(ClassName owner, CopyPlan plan) {
    ValueCopyWriter values = new ValueCopyWriter(owner, UnaryOperator.identity());
    if (plan instanceof ResultPlan result) {
      return new ResultWriter(values, result).write();
    }
    return plan instanceof RecordInputPlan input
        ? RecordInputWriter.write(values, input)
        : ProjectionWriter.write(values, (ProjectionPlan) plan);
  }
}
