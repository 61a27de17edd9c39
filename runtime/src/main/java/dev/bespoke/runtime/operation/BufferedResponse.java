package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.serde.bytes.BufferPool;
import org.jspecify.annotations.Nullable;

/**
 * A response whose body has been read into memory, or is left to the caller of a streaming
 * operation (then it is empty here). For the protocols; not safe for concurrent use.
 */
public final class BufferedResponse {
  private final int status;
  private final Headers headers;
  private final byte[] body;
  private final int length;
  private @Nullable String requestId;

  /** Creates one over the first {@code length} bytes of {@code body}, which nobody changes. */
  public BufferedResponse(int status, Headers headers, byte[] body, int length) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.length = length;
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** The same with another status. */
  BufferedResponse withStatus(int other) {
    return new BufferedResponse(other, headers, body, length);
  }

  /** The header fields. */
  public Headers headers() {
    return headers;
  }

  /** The array that holds the body, from its start; not to be changed. */
  public byte[] body() {
    return body;
  }

  /** The number of bytes of the body. */
  public int length() {
    return length;
  }

  /** The request id that the body tells, for want of a header; null where nobody looked. */
  @Nullable String requestId() {
    return requestId;
  }

  /** Sets the request id that the body tells. */
  public void requestId(@Nullable String told) {
    requestId = told;
  }

  /** Gives the array of the body to the next response: what was made of this one has copies. */
  void recycle() {
    BufferPool.give(body);
  }
}
