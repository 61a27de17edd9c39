package dev.bespoke.runtime.http;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;

/** Turns a request into one of {@code java.net.http}. */
final class JdkRequests {
  private JdkRequests() {}

  /** A builder with everything but a timeout. */
  static java.net.http.HttpRequest.Builder builder(
      HttpRequest request, URI uri, BodyPublisher publisher, boolean expectContinue) {
    java.net.http.HttpRequest.Builder builder;
    try {
      builder = java.net.http.HttpRequest.newBuilder(uri);
    } catch (IllegalArgumentException e) {
      throw JdkTarget.unusable(request);
    }
    builder.method(request.method(), publisher).expectContinue(expectContinue);
    Headers headers = request.headers();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (!RequestHead.isOurs(name) && !name.equals("expect") && !name.equals("connection")) {
        checkAscii(name, headers.value(i));
        builder.header(name, headers.value(i));
      }
    }
    return builder;
  }

  /** The client would send anything else as a question mark. */
  private static void checkAscii(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) >= 0x80) {
        throw new IllegalArgumentException(
            "java.net.http sends header fields in ASCII only, and the value of '"
                + name
                + "' holds another character at index "
                + i
                + "; encode it, or use the socket transport");
      }
    }
  }
}
