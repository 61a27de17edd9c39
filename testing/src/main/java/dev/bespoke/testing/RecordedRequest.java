package dev.bespoke.testing;

import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.serde.Blob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request as it was when it was sent, its body read. Immutable. */
public final class RecordedRequest {
  private final String method;
  private final String origin;
  private final String path;
  private final String query;
  private final Headers headers;
  private final Blob body;

  private RecordedRequest(HttpRequest request, Headers headers, Blob body) {
    this.method = request.method();
    this.origin = request.scheme() + "://" + request.hostHeader();
    this.path = request.path();
    this.query = request.query();
    this.headers = headers;
    this.body = body;
  }

  static RecordedRequest of(HttpRequest request) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    request.body().writeTo(body);
    Headers headers = new Headers();
    for (int i = 0; i < request.headers().size(); i++) {
      headers.add(request.headers().name(i), request.headers().value(i));
    }
    return new RecordedRequest(request, headers, Blob.of(body.toByteArray()));
  }

  /** The method, in upper case. */
  public String method() {
    return method;
  }

  /** The scheme, host and port, such as {@code "https://bucket.s3.eu-west-1.amazonaws.com"}. */
  public String origin() {
    return origin;
  }

  /** The percent-encoded path. */
  public String path() {
    return path;
  }

  /** The percent-encoded query without its question mark; empty where there is none. */
  public String query() {
    return query;
  }

  /** The first header of this name, whatever its case; null if there is none. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** The operation that {@code X-Amz-Target} names, such as {@code "GetItem"}; null without it. */
  public @Nullable String target() {
    String target = headers.get("x-amz-target");
    return target == null ? null : target.substring(target.lastIndexOf('.') + 1);
  }

  /** The body's bytes. */
  public Blob body() {
    return body;
  }

  /** The body as UTF-8 text. */
  public String text() {
    return body.asUtf8();
  }

  /** The method and the URL without its query: a presigned query holds a signature. */
  @Override
  public String toString() {
    return method + " " + origin + path;
  }
}
