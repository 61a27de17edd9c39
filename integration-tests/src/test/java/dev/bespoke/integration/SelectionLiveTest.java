package dev.bespoke.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.integration.selection.model.ExpressionType;
import dev.bespoke.integration.selection.model.FileHeaderInfo;
import dev.bespoke.integration.selection.model.SelectObjectContentEventStream;
import dev.bespoke.integration.selection.model.Stats;
import dev.bespoke.localservers.MotoServer;
import dev.bespoke.localservers.TestServers;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.endpoint.AddressingStyle;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.operation.EventStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The events of S3 Select, from a server that others wrote. */
@ParameterizedClass
@EnumSource(Transport.class)
class SelectionLiveTest {
  private final MotoServer moto = TestServers.moto();
  private final String bucket = "select-" + UUID.randomUUID();
  private final Selection selection;

  SelectionLiveTest(Transport transport) {
    selection =
        SelectionClient.builder()
            .endpointUrl(moto.endpoint())
            .region("us-east-1")
            .addressingStyle(AddressingStyle.PATH)
            .credentials(
                CredentialsProvider.of(Credentials.of(moto.accessKeyId(), moto.secretAccessKey())))
            .transport(transport.open())
            .build();
  }

  @AfterEach
  void close() {
    selection.close();
  }

  @Test
  void rows_come_as_events() {
    selection.createBucket(bucket);
    selection.putObject(bucket, "people.csv", RequestBody.of("name,age\nAnn,40\nBea,30\n"));

    StringBuilder rows = new StringBuilder();
    List<Stats> stats = new ArrayList<>();
    boolean ended = false;
    try (EventStream<SelectObjectContentEventStream> events = select("people.csv")) {
      for (SelectObjectContentEventStream event : events) {
        if (event instanceof SelectObjectContentEventStream.Records records) {
          rows.append(Objects.requireNonNull(records.records().payload()).asUtf8());
        } else if (event instanceof SelectObjectContentEventStream.Stats found) {
          stats.add(Objects.requireNonNull(found.stats().details()));
        } else if (event.end() != null) {
          ended = true;
        }
      }
    }

    assertThat(rows.toString()).contains("\"name\":\"Ann\"").doesNotContain("Bea");
    assertThat(stats).hasSize(1);
    assertThat(stats.get(0).bytesScanned()).isPositive();
    assertThat(ended).isTrue();
  }

  @Test
  void a_missing_object_is_an_error_before_any_event() {
    selection.createBucket(bucket);

    assertThatThrownBy(() -> select("nothing.csv"))
        .isInstanceOfSatisfying(
            ServiceException.class, e -> assertThat(e.code()).isEqualTo("NoSuchKey"));
  }

  private EventStream<SelectObjectContentEventStream> select(String key) {
    return selection.selectObjectContent(
        r ->
            r.bucket(bucket)
                .key(key)
                .expression("SELECT * FROM s3object s WHERE s.age = '40'")
                .expressionType(ExpressionType.SQL)
                .inputSerialization(i -> i.csv(c -> c.fileHeaderInfo(FileHeaderInfo.USE)))
                .outputSerialization(o -> o.json(j -> j.recordDelimiter("\n"))));
  }
}
