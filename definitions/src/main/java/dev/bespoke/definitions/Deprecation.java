package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/**
 * What the service says about an operation, shape or member that is not to be used any more.
 *
 * @param message why, and what to use instead, where the definition says so
 */
public record Deprecation(@Nullable String message) {}
