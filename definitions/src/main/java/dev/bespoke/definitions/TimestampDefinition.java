package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/**
 * An instant.
 *
 * @param format {@code iso8601}, {@code rfc822} or {@code unixTimestamp}, where the definition
 *     says; a member may say otherwise
 */
public record TimestampDefinition(
    String name,
    String documentation,
    boolean sensitive,
    @Nullable Deprecation deprecation,
    @Nullable String format)
    implements ShapeDefinition {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.timestamp(this);
  }
}
