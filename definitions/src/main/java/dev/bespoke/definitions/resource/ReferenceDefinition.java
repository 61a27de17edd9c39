package dev.bespoke.definitions.resource;

/**
 * Another resource that this one's data names.
 *
 * @param name such as {@code Vpc}
 * @param target what it leads to; the sources are identifiers and data
 */
public record ReferenceDefinition(String name, ReturnedResource target) {}
