package dev.bespoke.processor.plan.resource;

import dev.bespoke.processor.plan.WaiterPlan;

/**
 * A method that waits.
 *
 * @param methodName its name
 * @param waiter the waiter
 * @param request the request that is polled with
 */
public record ResourceWaiterPlan(String methodName, WaiterPlan waiter, RequestPlan request) {}
