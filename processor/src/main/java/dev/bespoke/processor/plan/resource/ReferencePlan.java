package dev.bespoke.processor.plan.resource;

/**
 * A method that makes the resource that the data names.
 *
 * @param methodName its name
 * @param returns the resource
 */
public record ReferencePlan(String methodName, ReturnPlan returns) {}
