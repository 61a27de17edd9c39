package dev.bespoke.benchmarks.wire;

import dev.bespoke.benchmarks.bespoke.BespokeClients;
import dev.bespoke.benchmarks.bespoke.Buckets;
import dev.bespoke.benchmarks.bespoke.Items;
import dev.bespoke.benchmarks.bespoke.Store;
import dev.bespoke.benchmarks.bespoke.buckets.resource.ObjectSummary;
import dev.bespoke.benchmarks.bespoke.items.model.AttributeValue;
import dev.bespoke.benchmarks.bespoke.items.model.GetItemRequest;
import dev.bespoke.benchmarks.bespoke.store.model.GetObjectRequest;
import dev.bespoke.benchmarks.bespoke.store.model.GetObjectResponse;
import dev.bespoke.benchmarks.bespoke.store.model.ListObjectsV2Request;
import dev.bespoke.benchmarks.bespoke.store.model.PutObjectRequest;
import dev.bespoke.benchmarks.bespoke.store.model.S3Object;
import dev.bespoke.runtime.http.HttpTransport;
import dev.bespoke.runtime.http.HttpTransports;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.http.TransportOptions;
import dev.bespoke.runtime.operation.ResponseStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Bespoke, over either of its transports. */
final class BespokePeer implements Peer {
  private final HttpTransport transport;
  private final Items items;
  private final Store store;
  private final Buckets buckets;
  private final boolean resources;

  BespokePeer(String endpoint, boolean jdk, boolean resources) {
    TransportOptions options =
        TransportOptions.builder()
            .connectTimeout(Duration.ofSeconds(30))
            .readTimeout(Duration.ofMinutes(2))
            .build();
    this.transport = jdk ? HttpTransports.jdk(options) : HttpTransports.socket(options);
    this.items = BespokeClients.items(transport, endpoint);
    this.store = BespokeClients.store(transport, endpoint);
    this.buckets = BespokeClients.buckets(transport, endpoint);
    this.resources = resources;
  }

  @Override
  public int getItem() {
    return items
        .getItem(
            GetItemRequest.builder()
                .tableName("Music")
                .key(
                    Map.of(
                        "Artist", AttributeValue.ofS("No One You Know"),
                        "SongTitle", AttributeValue.ofS("Call Me Today")))
                .build())
        .item()
        .size();
  }

  @Override
  public int list() {
    int keys = 0;
    if (resources) {
      for (ObjectSummary object : buckets.bucket("photos").objects()) {
        keys += object.key().isEmpty() ? 0 : 1;
      }
    } else {
      for (S3Object object :
          store.objects(ListObjectsV2Request.builder().bucket("photos").build())) {
        keys += object.key() == null ? 0 : 1;
      }
    }
    return keys;
  }

  @Override
  public long download(String key) throws IOException {
    try (ResponseStream<GetObjectResponse> body =
        store.getObject(GetObjectRequest.builder().bucket("photos").key(key).build())) {
      return BigBody.drain(body);
    }
  }

  @Override
  public void upload() {
    store.putObject(
        PutObjectRequest.builder().bucket("photos").key("upload").build(),
        RequestBody.of(BigBody.open(), BigBody.SIZE));
  }

  @Override
  public void close() {
    transport.close();
  }
}
