package dev.bespoke.processor.plan.resource;

import dev.bespoke.processor.plan.MemberPlan;
import org.jspecify.annotations.Nullable;

/**
 * An accessor of an attribute.
 *
 * @param methodName its name
 * @param member the member of the data
 * @param identifier the identifier that holds the same value, or null
 */
public record AttributePlan(
    String methodName, MemberPlan member, @Nullable IdentifierPlan identifier) {}
