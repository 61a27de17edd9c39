package dev.bespoke.processor.plan.resource;

/** Where a value comes from that a resource fills in, or that identifies another one. */
public sealed interface ValuePlan {
  /** Whether it is read from the resource's data. */
  default boolean isOfData() {
    return this instanceof Access access && access.root() == Root.DATA;
  }

  /** An identifier of the resource at hand. */
  record OwnIdentifier(IdentifierPlan identifier) implements ValuePlan {}

  /** A parameter of the method. */
  record Parameter(IdentifierPlan identifier) implements ValuePlan {}

  /**
   * A value that never varies.
   *
   * @param value a String, a Boolean or a Long
   */
  record Constant(Object value) implements ValuePlan {}

  /** A value that a path leads to; the path goes through no list but by an index. */
  record Access(Root root, AccessPath path) implements ValuePlan {}

  /** What a path starts from. */
  enum Root {
    /** The request as it was sent. */
    REQUEST,
    /** The response. */
    RESPONSE,
    /** The resource's data. */
    DATA,
    /** The element of the list at hand. */
    ELEMENT
  }
}
