package dev.bespoke.processor.plan;

import org.jspecify.annotations.Nullable;

/**
 * How a member's value becomes one of a type of the user's, or the reverse.
 *
 * @param conversion the conversion, none where {@code method} does it
 * @param method the method that copies the value between a structure and a record, or where the
 *     value is a list, each element; null where neither is a record
 */
public record ValueCopy(MethodPlan.Conversion conversion, @Nullable String method) {
  /** The value as it is. */
  public static final ValueCopy NONE = new ValueCopy(MethodPlan.Conversion.NONE, null);
}
