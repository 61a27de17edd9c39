package dev.bespoke.processor.plan.resource;

/**
 * An identifier of a resource.
 *
 * @param name its name in the description
 * @param javaName the name of its field, accessor and parameters
 * @param integer whether it is a whole number and not a text
 * @param sensitive whether {@code toString} hides it
 * @param required whether a request requires it, or has it outside of its body, so that what a user
 *     gives must not be empty
 */
public record IdentifierPlan(
    String name, String javaName, boolean integer, boolean sensitive, boolean required) {}
