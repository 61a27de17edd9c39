package dev.bespoke.testing;

import dev.bespoke.runtime.http.Headers;
import java.nio.charset.StandardCharsets;

/** A response that a {@link StubTransport} gives. Immutable. */
public final class StubResponse {
  private final int status;
  private final byte[] body;
  private final Headers headers;

  private StubResponse(int status, byte[] body, Headers headers) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  /** A response with this text, in UTF-8, as its body. */
  public static StubResponse of(int status, String body) {
    return new StubResponse(status, body.getBytes(StandardCharsets.UTF_8), new Headers());
  }

  /** A response with these bytes as its body. */
  public static StubResponse of(int status, byte[] body) {
    return new StubResponse(status, body.clone(), new Headers());
  }

  /** An error as services that speak JSON report it. */
  public static StubResponse jsonError(int status, String code, String message) {
    return of(
        status, "{\"__type\":\"" + escaped(code) + "\",\"message\":\"" + escaped(message) + "\"}");
  }

  /** An error as S3 reports it. */
  public static StubResponse xmlError(int status, String code, String message) {
    return of(
        status,
        "<Error><Code>"
            + marked(code)
            + "</Code><Message>"
            + marked(message)
            + "</Message></Error>");
  }

  /** This response with one more header. */
  public StubResponse withHeader(String name, String value) {
    Headers more = copyOfHeaders();
    more.add(name, value);
    return new StubResponse(status, body, more);
  }

  int status() {
    return status;
  }

  byte[] body() {
    return body;
  }

  Headers copyOfHeaders() {
    Headers copy = new Headers();
    for (int i = 0; i < headers.size(); i++) {
      copy.add(headers.name(i), headers.value(i));
    }
    return copy;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String marked(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  @Override
  public String toString() {
    return "StubResponse[" + status + ", " + body.length + " bytes]";
  }
}
