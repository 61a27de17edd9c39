package dev.bespoke.runtime.resource;

import dev.bespoke.runtime.operation.Pipeline;
import org.jspecify.annotations.Nullable;

/**
 * A resource whose attributes come with what returned it, such as a listing or a received message;
 * no operation loads them.
 *
 * @param <D> the structure that holds the attributes
 */
public abstract class DataResource<D> extends Resource {
  private final @Nullable D data;

  /** For generated resources. */
  protected DataResource(Pipeline pipeline, @Nullable D data) {
    super(pipeline);
    this.data = data;
  }

  /** Whether the attributes are there. */
  public final boolean isLoaded() {
    return data != null;
  }

  /**
   * The attributes.
   *
   * @throws ResourceNotLoadedException if they are not there
   */
  protected final D data() {
    if (data == null) {
      throw new ResourceNotLoadedException(
          this
              + " has no attributes: it was made of its identifiers, and no operation loads them."
              + " One that a collection or an action returned has them.");
    }
    return data;
  }
}
