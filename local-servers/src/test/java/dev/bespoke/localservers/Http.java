package dev.bespoke.localservers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** A plain HTTP client. */
final class Http {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private Http() {}

  static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return send(HttpClient.newBuilder(), HttpRequest.newBuilder(uri));
  }

  static HttpResponse<String> get(URI uri, SSLContext trust)
      throws IOException, InterruptedException {
    return send(HttpClient.newBuilder().sslContext(trust), HttpRequest.newBuilder(uri));
  }

  static HttpResponse<String> post(URI uri, String body, String... headers)
      throws IOException, InterruptedException {
    return send(
        HttpClient.newBuilder(),
        HttpRequest.newBuilder(uri)
            .headers(headers)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpClient.Builder client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(TIMEOUT)
        .build()
        .send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
  }
}
