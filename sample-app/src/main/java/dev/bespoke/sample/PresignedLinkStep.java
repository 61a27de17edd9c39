package dev.bespoke.sample;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Signs a link that whoever has it may open. */
final class PresignedLinkStep implements Step {
  private final PhotoStore store;

  PresignedLinkStep(PhotoStore store) {
    this.store = store;
  }

  @Override
  public String title() {
    return "a presigned link, opened by a plain HTTP client";
  }

  @Override
  public void run(Console console) throws Exception {
    try (ScratchBucket bucket = new ScratchBucket(store)) {
      bucket.put("greeting.txt", "hello");
      URI link = store.link(bucket.name(), "greeting.txt", Duration.ofMinutes(5));

      HttpResponse<String> response =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(Duration.ofSeconds(10))
              .build()
              .send(
                  HttpRequest.newBuilder(link).timeout(Duration.ofSeconds(10)).build(),
                  HttpResponse.BodyHandlers.ofString());

      console.print("GET " + link.getPath() + "?…: " + response.statusCode());
      Check.equal("status", 200, response.statusCode());
      Check.equal("body", "hello", response.body());
    }
  }
}
