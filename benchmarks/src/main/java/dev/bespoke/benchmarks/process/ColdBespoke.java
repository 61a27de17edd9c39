package dev.bespoke.benchmarks.process;

import dev.bespoke.benchmarks.bespoke.Items;
import dev.bespoke.benchmarks.bespoke.ItemsClient;
import dev.bespoke.benchmarks.bespoke.items.model.AttributeValue;
import dev.bespoke.benchmarks.bespoke.items.model.GetItemRequest;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import java.util.Map;

/** A program of one GetItem. */
public final class ColdBespoke {
  private ColdBespoke() {}

  /**
   * Reads an item.
   *
   * @param args the endpoint; then {@code jdk} for the transport over {@code java.net.http}
   */
  public static void main(String[] args) {
    ItemsClient.Builder builder =
        ItemsClient.builder()
            .region("us-west-2")
            .credentials(
                CredentialsProvider.of(
                    Credentials.of("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")))
            .endpointUrl(args[0]);
    if (args.length > 1) {
      builder.jdkTransport();
    }
    try (Items items = builder.build()) {
      int attributes =
          items
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
      Finish.with(attributes);
    }
  }
}
