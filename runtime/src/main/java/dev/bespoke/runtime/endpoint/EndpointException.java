package dev.bespoke.runtime.endpoint;

import dev.bespoke.runtime.error.ClientException;

/** The endpoint rules of a service have no endpoint for what was asked; the message says why. */
public final class EndpointException extends ClientException {
  private static final long serialVersionUID = 1L;

  /** Creates one whose message is these parts, joined. */
  public EndpointException(String... parts) {
    super(EndpointFunctions.join(parts));
  }
}
