package dev.bespoke.definitions.resource;

/**
 * The value of one identifier of another resource.
 *
 * @param identifier the other resource's identifier
 * @param source where its value comes from
 */
public record IdentifierBinding(String identifier, ValueSource source) {}
