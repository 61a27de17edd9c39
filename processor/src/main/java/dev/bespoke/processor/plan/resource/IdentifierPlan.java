package dev.bespoke.processor.plan.resource;

/**
 * An identifier of a resource.
 *
 * @param name its name in the description
 * @param javaName the name of its field, accessor and parameters
 * @param integer whether it is a whole number and not a text
 * @param sensitive whether {@code toString} hides it
 */
public record IdentifierPlan(String name, String javaName, boolean integer, boolean sensitive) {}
