package dev.bespoke.definitions.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * What a rule set is asked with.
 *
 * @param type {@link ValueKind#STRING}, {@link ValueKind#BOOLEAN} or {@link ValueKind#STRINGS}
 * @param builtIn the setting that it is, as {@code AWS::Region}; null where operations and clients
 *     give it
 * @param defaultValue a String, a Boolean or a List of strings; null for none
 * @param documentation plain text; empty where there is none
 */
public record EndpointParameter(
    String name,
    ValueKind type,
    @Nullable String builtIn,
    @Nullable Object defaultValue,
    String documentation) {}
