package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/**
 * Bytes.
 *
 * @param streaming whether the bytes are the HTTP body and of any length
 * @param requiresLength whether a streaming request has to announce its length
 * @param mediaType the RFC 6838 type of what the bytes hold, where the definition says
 */
public record BlobDefinition(
    String name,
    String documentation,
    boolean sensitive,
    @Nullable Deprecation deprecation,
    boolean streaming,
    boolean requiresLength,
    @Nullable String mediaType)
    implements ShapeDefinition {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.blob(this);
  }
}
