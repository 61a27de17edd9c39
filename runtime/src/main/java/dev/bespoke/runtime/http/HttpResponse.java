package dev.bespoke.runtime.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The head of an HTTP response and its body, still to be read.
 *
 * <p>Whoever holds it closes it. Closing before the end of the body gives the connection up, or
 * reuses it where little is left to read; that is the transport's choice. Not safe for concurrent
 * use.
 */
public final class HttpResponse implements Closeable {
  private final int status;
  private final Headers headers;
  private final InputStream body;

  /** Creates a response; {@code body} never is null, and its {@code close} frees the connection. */
  public HttpResponse(int status, Headers headers, InputStream body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** The status code. */
  public int status() {
    return status;
  }

  /** The header fields. */
  public Headers headers() {
    return headers;
  }

  /** The body, de-chunked; at its end where there is none. */
  public InputStream body() {
    return body;
  }

  /** The length that the header announces, or -1. */
  public long contentLength() {
    String value = headers.get("content-length");
    if (value == null) {
      return -1;
    }
    try {
      return Long.parseLong(value.trim());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
