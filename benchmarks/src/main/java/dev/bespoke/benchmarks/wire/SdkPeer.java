package dev.bespoke.benchmarks.wire;

import dev.bespoke.benchmarks.sdk.SdkClients;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The SDK over Apache's client, with as many connections as Bespoke has. */
final class SdkPeer implements Peer {
  private final SdkHttpClient http;
  private final DynamoDbClient dynamo;
  private final S3Client s3;

  SdkPeer(String endpoint) {
    this.http =
        Apache5HttpClient.builder()
            .maxConnections(256)
            .connectionTimeout(Duration.ofSeconds(30))
            .socketTimeout(Duration.ofMinutes(2))
            .connectionAcquisitionTimeout(Duration.ofMinutes(2))
            .build();
    this.dynamo = SdkClients.dynamo(http, endpoint);
    this.s3 = SdkClients.s3(http, endpoint);
  }

  @Override
  public int getItem() {
    return dynamo
        .getItem(
            GetItemRequest.builder()
                .tableName("Music")
                .key(
                    Map.of(
                        "Artist", AttributeValue.fromS("No One You Know"),
                        "SongTitle", AttributeValue.fromS("Call Me Today")))
                .build())
        .item()
        .size();
  }

  @Override
  public int list() {
    int keys = 0;
    for (S3Object object :
        s3.listObjectsV2Paginator(ListObjectsV2Request.builder().bucket("photos").build())
            .contents()) {
      keys += object.key() == null ? 0 : 1;
    }
    return keys;
  }

  @Override
  public long download(String key) throws IOException {
    GetObjectRequest.Builder request = GetObjectRequest.builder().bucket("photos").key(key);
    if (key.equals("checked")) {
      // Of itself the SDK asks for no checksum, and doesn't look at one that comes.
      request.checksumMode(ChecksumMode.ENABLED);
    }
    try (ResponseInputStream<GetObjectResponse> body = s3.getObject(request.build())) {
      return BigBody.drain(body);
    }
  }

  @Override
  public void upload() {
    s3.putObject(
        PutObjectRequest.builder().bucket("photos").key("upload").build(),
        RequestBody.fromInputStream(BigBody.open(), BigBody.SIZE));
  }

  @Override
  public void close() {
    dynamo.close();
    s3.close();
    http.close();
  }
}
