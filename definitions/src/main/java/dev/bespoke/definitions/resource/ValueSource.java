package dev.bespoke.definitions.resource;

/** Where a request's parameter, or the identifier of another resource, gets its value. */
public sealed interface ValueSource {
  <R> R accept(Visitor<R> visitor);

  /** Whether it leads to any number of values. */
  default boolean plural() {
    return false;
  }

  /** An identifier of the resource at hand. */
  record Identifier(String name) implements ValueSource {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.identifier(this);
    }
  }

  /** The caller: an argument of the method that makes a sub-resource. */
  record Input() implements ValueSource {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.input(this);
    }
  }

  /** The request as it was sent. */
  record Request(ResultPath path) implements ValueSource {
    @Override
    public boolean plural() {
      return path.plural();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.request(this);
    }
  }

  /** The response. */
  record Response(ResultPath path) implements ValueSource {
    @Override
    public boolean plural() {
      return path.plural();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.response(this);
    }
  }

  /** The data of the resource at hand, which is loaded first where need be. */
  record Data(ResultPath path) implements ValueSource {
    @Override
    public boolean plural() {
      return path.plural();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.data(this);
    }
  }

  /**
   * A value that never varies.
   *
   * @param value a {@link String}, a {@link Boolean} or a {@link Long}
   */
  record Constant(Object value) implements ValueSource {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constant(this);
    }
  }

  /** One method per kind of source. */
  interface Visitor<R> {
    R identifier(Identifier source);

    R input(Input source);

    R request(Request source);

    R response(Response source);

    R data(Data source);

    R constant(Constant source);
  }
}
