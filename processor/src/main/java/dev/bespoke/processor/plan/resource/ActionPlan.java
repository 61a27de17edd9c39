package dev.bespoke.processor.plan.resource;

import org.jspecify.annotations.Nullable;

/**
 * A method that calls an operation.
 *
 * @param methodName its name
 * @param request the request
 * @param returns the resource that it returns, or null if it returns the response
 * @param invalidates whether it makes the resource's data stale
 */
public record ActionPlan(
    String methodName, RequestPlan request, @Nullable ReturnPlan returns, boolean invalidates) {}
