package dev.bespoke.runtime.resource;

import java.util.Iterator;
import java.util.List;

/**
 * Turns the responses of an operation that lists into resources.
 *
 * @param <P> the response
 * @param <T> the resource
 */
public abstract class ResourcePages<P, T> {
  private final Iterator<P> responses;

  /** For generated collections; each response is asked for when its resources are. */
  protected ResourcePages(Iterator<P> responses) {
    this.responses = responses;
  }

  /** The resources of a response. */
  protected abstract List<T> resources(P response);

  final boolean hasNext() {
    return responses.hasNext();
  }

  final List<T> next() {
    return resources(responses.next());
  }
}
