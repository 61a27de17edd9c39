package dev.bespoke.processor.plan;

/** A method of the client's class that makes one value of another. */
public sealed interface CopyPlan permits ProjectionPlan, RecordInputPlan, ResultPlan {
  /** Its name. */
  String methodName();
}
