package dev.bespoke.conformance;

import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.HttpResponse;
import dev.bespoke.runtime.http.HttpTransport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps the last request; begins sessions with directory buckets, and refuses all else. */
final class EndpointTransport implements HttpTransport {
  static final String SESSION_KEY = "AKIDSESSION";

  private static final String SESSION =
      "<CreateSessionResult><Credentials><AccessKeyId>"
          + SESSION_KEY
          + "</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>"
          + "<SessionToken>token</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration>"
          + "</Credentials></CreateSessionResult>";

  private @Nullable HttpRequest request;

  @Override
  public HttpResponse send(HttpRequest given) {
    request = given;
    boolean session = given.query().contains("session");
    byte[] body = session ? SESSION.getBytes(StandardCharsets.UTF_8) : new byte[0];
    return new HttpResponse(session ? 200 : 400, new Headers(), new ByteArrayInputStream(body));
  }

  HttpRequest request() {
    if (request == null) {
      throw new Mismatch("nothing was sent");
    }
    return request;
  }

  @Override
  public void close() {}
}
