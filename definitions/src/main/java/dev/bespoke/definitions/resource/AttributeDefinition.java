package dev.bespoke.definitions.resource;

import org.jspecify.annotations.Nullable;

/**
 * An attribute: a member of a resource's data.
 *
 * @param name the member's name
 * @param shape the name of the member's shape
 * @param identifier the identifier that holds the same value, or null
 */
public record AttributeDefinition(String name, String shape, @Nullable String identifier) {}
