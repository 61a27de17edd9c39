package dev.bespoke.runtime.operation;

/** What every generated response extends: it knows the HTTP exchange that it came from. */
public abstract class ServiceResponse {
  // Set once by the pipeline before anyone else sees the response.
  private ResponseMetadata responseMetadata = ResponseMetadata.NONE;

  /** For generated responses. */
  protected ServiceResponse() {}

  /**
   * The request id, status, headers and number of attempts; {@link ResponseMetadata#NONE} for a
   * response that was built by hand.
   */
  public final ResponseMetadata responseMetadata() {
    return responseMetadata;
  }

  final void responseMetadata(ResponseMetadata metadata) {
    responseMetadata = metadata;
  }
}
