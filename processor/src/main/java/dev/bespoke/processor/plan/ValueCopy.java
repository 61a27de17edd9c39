package dev.bespoke.processor.plan;

import dev.bespoke.processor.plan.MethodPlan.Conversion;

/** How a member's value becomes one of a type of the user's, or the reverse. */
public sealed interface ValueCopy {
  /** The value as it is. */
  ValueCopy NONE = new Converted(Conversion.NONE);

  /** It is converted, if at all. */
  record Converted(Conversion conversion) implements ValueCopy {}

  /** A method of this name copies it between a structure and a record. */
  record Called(String method) implements ValueCopy {}

  /** Each element of a list is copied. */
  record EachOf(ValueCopy element) implements ValueCopy {}

  /** Each key and value of a map is copied. */
  record EntriesOf(ValueCopy key, ValueCopy value) implements ValueCopy {}
}
