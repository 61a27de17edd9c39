package dev.bespoke.runtime.resource;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The responses of an operation that answers everything at once: one, asked for when it is needed.
 *
 * @param <P> the response
 */
public abstract class SingleResponse<P> implements Iterator<P> {
  private boolean called;

  /** For generated collections. */
  protected SingleResponse() {}

  /** Calls the operation. */
  protected abstract P call();

  @Override
  public final boolean hasNext() {
    return !called;
  }

  @Override
  public final P next() {
    if (called) {
      throw new NoSuchElementException();
    }
    P response = call();
    called = true; // a call that failed may be made again, as that of a page
    return response;
  }
}
