package dev.bespoke.processor.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.definitions.json.Json;
import dev.bespoke.definitions.json.JsonObject;
import dev.bespoke.runtime.endpoint.Partition;
import dev.bespoke.runtime.endpoint.Partitions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The runtime's partitions, compared with those that AWS publishes. */
class PublishedPartitionsTest {
  @Test
  void everyPublishedRegionIsInItsPartition() throws IOException {
    int regions = 0;
    for (JsonObject published : published().objectList("partitions")) {
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

  private static JsonObject published() throws IOException {
    try (ZipFile zip = new ZipFile(EndpointCases.shared("corpus/botocore-data.zip").toFile())) {
      String name = "botocore/data/partitions.json";
      try (InputStream in = zip.getInputStream(Objects.requireNonNull(zip.getEntry(name)))) {
        return Json.read(name, in.readAllBytes());
      }
    }
  }
}
