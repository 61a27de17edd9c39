package dev.bespoke.conformance;

import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Keeps the request and answers with one response. */
final class CannedTransport implements HttpTransport {
  private final int status;
  private final Headers headers;
  private final byte[] body;
  private @Nullable HttpRequest request;
  private byte[] sent = new byte[0];

  CannedTransport(int status, Headers headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  @Override
  public HttpResponse send(HttpRequest given) throws IOException {
    request = given;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    given.body().writeTo(out);
    sent = out.toByteArray();
    return new HttpResponse(status, headers, new ByteArrayInputStream(body));
  }

  HttpRequest request() {
    if (request == null) {
      throw new Mismatch("nothing was sent");
    }
    return request;
  }

  /** The bytes of the request's body. */
  byte[] sent() {
    return sent;
  }

  @Override
  public void close() {}
}
