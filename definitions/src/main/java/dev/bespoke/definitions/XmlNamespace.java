package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/**
 * The namespace of an XML element.
 *
 * @param prefix the prefix to bind, or null for the default namespace
 */
public record XmlNamespace(String uri, @Nullable String prefix) {}
