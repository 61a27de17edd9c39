package dev.bespoke.runtime.resource;

import dev.bespoke.runtime.error.ClientException;

/** The attributes of a resource are not there: nothing was found, or nothing can load them. */
public final class ResourceNotLoadedException extends ClientException {
  private static final long serialVersionUID = 1L;

  /** Creates one whose message names the resource and says why. */
  public ResourceNotLoadedException(String message) {
    super(message);
  }
}
