package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/**
 * A string without known values.
 *
 * @param minLength the fewest characters allowed, where the definition says
 * @param maxLength the most characters allowed, where the definition says
 * @param pattern the regular expression (ECMA 262) of allowed values, where the definition says
 * @param mediaType the RFC 6838 type of what the string holds, where the definition says; such a
 *     string is Base64 in a header
 */
public record StringDefinition(
    String name,
    String documentation,
    boolean sensitive,
    @Nullable Deprecation deprecation,
    @Nullable Long minLength,
    @Nullable Long maxLength,
    @Nullable String pattern,
    @Nullable String mediaType)
    implements ShapeDefinition {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.string(this);
  }
}
