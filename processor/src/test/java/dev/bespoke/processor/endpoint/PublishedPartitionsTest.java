package dev.bespoke.processor.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.runtime.endpoint.Partition;
import dev.bespoke.runtime.endpoint.Partitions;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The runtime's partitions, compared with those that AWS publishes. */
class PublishedPartitionsTest {
  @Test
  void everyPublishedRegionIsInItsPartition() throws IOException {
    int regions = 0;
    for (JsonObject published : EndpointCases.partitions()) {
      JsonObject outputs = published.object("outputs");
      for (String region : published.object("regions").names()) {
        Partition partition = Partitions.known().of(region);
        assertThat(partition.name()).as(region).isEqualTo(published.string("id"));
        assertThat(partition.dnsSuffix()).isEqualTo(outputs.string("dnsSuffix"));
        assertThat(partition.dualStackDnsSuffix()).isEqualTo(outputs.string("dualStackDnsSuffix"));
        assertThat(partition.supportsFips()).isEqualTo(outputs.flag("supportsFIPS"));
        assertThat(partition.supportsDualStack()).isEqualTo(outputs.flag("supportsDualStack"));
        assertThat(partition.implicitGlobalRegion())
            .isEqualTo(outputs.string("implicitGlobalRegion"));
        regions++;
      }
    }
    assertThat(regions).isGreaterThan(40);
  }
}
