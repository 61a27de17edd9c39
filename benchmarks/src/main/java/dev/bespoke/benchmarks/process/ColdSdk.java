package dev.bespoke.benchmarks.process;

import dev.bespoke.benchmarks.sdk.SdkClients;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** A program of one GetItem. */
public final class ColdSdk {
  private ColdSdk() {}

  /**
   * Reads an item.
   *
   * @param args the endpoint; then {@code apache5} for that client
   */
  public static void main(String[] args) {
    try (SdkHttpClient http =
            args.length > 1 ? Apache5HttpClient.create() : UrlConnectionHttpClient.create();
        DynamoDbClient dynamo = SdkClients.dynamo(http, args[0])) {
      int attributes =
          dynamo
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
      Finish.with(attributes);
    }
  }
}
