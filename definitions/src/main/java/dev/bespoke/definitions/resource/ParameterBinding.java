package dev.bespoke.definitions.resource;

/**
 * A parameter that a resource fills in before a request is sent.
 *
 * @param target where in the request
 * @param source an identifier, the resource's data or a constant
 */
public record ParameterBinding(TargetPath target, ValueSource source) {}
