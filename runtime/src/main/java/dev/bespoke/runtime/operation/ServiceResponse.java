package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.serde.Structure;
import java.lang.invoke.VarHandle;

/** What every generated response extends: it knows the HTTP exchange that it came from. */
public abstract class ServiceResponse extends Structure {
  // Set once by the pipeline before anyone else sees the response.
  private ResponseMetadata responseMetadata = ResponseMetadata.NONE;

  /** For generated responses. */
  protected ServiceResponse() {}

  /**
   * The request id, status, headers and number of attempts; {@link ResponseMetadata#NONE} for a
   * response that was built by hand. What {@code toBuilder()} makes of a response keeps them.
   */
  public final ResponseMetadata responseMetadata() {
    return responseMetadata;
  }

  final void responseMetadata(ResponseMetadata metadata) {
    responseMetadata = metadata;
    VarHandle.releaseFence(); // so that nobody sees it half filled, as with final fields
  }
}
