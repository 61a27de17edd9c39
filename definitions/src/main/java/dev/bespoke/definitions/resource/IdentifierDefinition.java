package dev.bespoke.definitions.resource;

import org.jspecify.annotations.Nullable;

/**
 * An identifier: what a resource is known by, given when it is made and never changed.
 *
 * @param name such as {@code BucketName}
 * @param type the type of its value
 * @param attribute the member of the resource's data that holds the same value, and so is read
 *     without a load, or null
 */
public record IdentifierDefinition(String name, Type type, @Nullable String attribute) {
  /** The type of an identifier's value. */
  public enum Type {
    STRING,
    INTEGER
  }
}
