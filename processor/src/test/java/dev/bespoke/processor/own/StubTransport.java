package dev.bespoke.processor.own;

import static java.util.Objects.requireNonNull;

import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.HttpTransport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Gives one answer to every request, and keeps the request that came last: for fixtures. */
public final class StubTransport implements HttpTransport {
  private int status = 200;
  private String body = "";
  private String[] fields = {};
  private @Nullable HttpRequest request;

  /**
   * Sets the answer.
   *
   * @param newFields names and values of header fields, in turn
   */
  public void answer(int newStatus, String newBody, String... newFields) {
    status = newStatus;
    body = newBody;
    fields = newFields.clone();
  }

  /** The field of the last request, or null. */
  public @Nullable String header(String name) {
    return requireNonNull(request).headers().get(name);
  }

  /** The body of the last request. */
  public String body() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    requireNonNull(request).body().writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Override
  public HttpResponse send(HttpRequest sent) {
    request = sent;
    Headers headers = new Headers();
    for (int i = 0; i < fields.length; i += 2) {
      headers.add(fields[i], fields[i + 1]);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    headers.add("content-length", Integer.toString(bytes.length));
    return new HttpResponse(status, headers, new ByteArrayInputStream(bytes));
  }

  @Override
  public void close() {}
}
