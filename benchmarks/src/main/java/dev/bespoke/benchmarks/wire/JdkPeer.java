package dev.bespoke.benchmarks.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Plain {@code java.net.http} with the executor that runs at once: nothing signed or parsed. */
final class JdkPeer implements Peer {
  private static final String[] FIELDS = FloorRequest.FIELDS.toArray(new String[0]);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(Runnable::run).build();
  private final String endpoint;

  JdkPeer(String endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public int getItem() throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint))
            .headers(FIELDS)
            .POST(BodyPublishers.ofString(FloorRequest.BODY))
            .build();
    try {
      return http.send(request, BodyHandlers.ofByteArray()).body().length;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public int list() throws IOException {
    throw new IOException("only Bespoke and the SDK list");
  }

  @Override
  public long download(String key) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint + "/photos/" + key)).GET().build();
    try (InputStream body = http.send(request, BodyHandlers.ofInputStream()).body()) {
      return BigBody.drain(body);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void upload() throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint + "/photos/upload"))
            .PUT(
                BodyPublishers.fromPublisher(
                    BodyPublishers.ofInputStream(BigBody::open), BigBody.SIZE))
            .build();
    try {
      http.send(request, BodyHandlers.discarding());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    // On JDK 17 it cannot be closed; the process ends.
  }
}
