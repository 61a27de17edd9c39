package dev.bespoke.integration.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.bespoke.integration.forms.Batches.Batch;
import dev.bespoke.integration.forms.Batches.Named;
import dev.bespoke.integration.forms.Insights.Answer;
import dev.bespoke.integration.forms.Insights.Cell;
import dev.bespoke.integration.forms.Mail.Letter;
import dev.bespoke.integration.forms.Mail.Note;
import dev.bespoke.runtime.client.ClientBuilder;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.testing.StubTransport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Enums are strings and structures records within lists and maps, too. */
class NestedValuesTest {
  private static final String URL = "https://sqs.eu-west-1.amazonaws.com/1/q";
  private static final String ARN = "arn:aws:rds:eu-west-1:1:cluster:c";

  private final StubTransport service = new StubTransport();

  @AfterEach
  void everythingWasAskedFor() {
    service.assertNothingLeft();
  }

  private <B extends ClientBuilder<B>> B stubbed(B builder) {
    return builder
        .transport(service)
        .region("eu-west-1")
        .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")));
  }

  private String sent() {
    return service.lastRequest().text();
  }

  @Test
  void enumsOfAListAreStringsWhetherKnownOrNot() {
    service.respond(200, "{\"Architectures\":[\"arm64\",\"of-later\"]}");
    service.respond(200, "{\"Architectures\":[\"arm64\",\"of-later\"]}");
    service.respond(200, "{\"FunctionName\":\"f\",\"Architectures\":[\"arm64\",\"of-later\"]}");
    try (Functions functions = stubbed(FunctionsClient.builder()).build()) {
      assertThat(functions.architectures("f")).containsExactly("arm64", "of-later");
      assertThat(functions.architecturesIfAny("f").orElseThrow())
          .containsExactly("arm64", "of-later");
      assertThat(functions.configuration("f"))
          .isEqualTo(new Functions.Configuration("f", List.of("arm64", "of-later")));
    }
  }

  @Test
  void anAbsentListOfEnumsIsEmpty() {
    service.respond(200, "{}").respond(200, "{}").respond(200, "{}");
    try (Functions functions = stubbed(FunctionsClient.builder()).build()) {
      assertThat(functions.architectures("f")).isEmpty();
      assertThat(functions.architecturesIfAny("f")).isEmpty();
      assertThat(functions.configuration("f").architectures()).isEmpty();
    }
  }

  @Test
  void itemsOfPagesAreListsOfStringsWithoutThoseThatAreAbsent() {
    String page = "{\"Functions\":[{\"Architectures\":[\"x86_64\"]},{},{\"Architectures\":[]}]}";
    service.respond(200, page);
    try (Functions functions = stubbed(FunctionsClient.builder()).build()) {
      assertThat(functions.all()).containsExactly(List.of("x86_64"), List.of());
    }
  }

  @Test
  void anAbsentListOfWhichEachElementIsAskedForIsTold() {
    service.respond(200, "{}").respond(200, "{\"Messages\":[]}");
    service.respond(200, "{\"Messages\":[{\"Body\":\"b\"},{}]}");
    try (Mail mail = stubbed(MailClient.builder()).build()) {
      assertThat(mail.bodiesIfAny(URL)).isEmpty();
      assertThat(mail.bodiesIfAny(URL)).hasValue(List.of());
      assertThat(mail.bodiesIfAny(URL)).hasValue(List.of("b"));
    }
  }

  @Test
  void stringsOfAListAreSentAsEnums() {
    service.respond(200, "{}").respond(200, "{}");
    try (Functions functions = stubbed(FunctionsClient.builder()).build()) {
      functions.move("f", List.of("arm64", "of-later"));
      assertThat(sent()).isEqualTo("{\"Architectures\":[\"arm64\",\"of-later\"]}");
      functions.move("f", null);
      assertThat(sent()).isEqualTo("{}");
    }
  }

  @Test
  void aListOfListsOfStructuresIsOneOfRecords() {
    String results = "{\"results\":[[{\"field\":\"a\",\"value\":\"1\"},{\"field\":\"b\"}],[]]}";
    service.respond(200, results).respond(200, results).respond(200, "{}");
    List<List<Cell>> rows = List.of(List.of(new Cell("a", "1"), new Cell("b", null)), List.of());
    try (Insights insights = stubbed(InsightsClient.builder()).build()) {
      assertThat(insights.rows("q")).isEqualTo(rows);
      assertThat(insights.answer("q")).isEqualTo(new Answer(rows, null));
      assertThat(insights.rows("q")).isEmpty();
    }
  }

  @Test
  void aListOfListsOfRecordsIsSent() {
    service.respond(200, "{}").respond(200, "{}").respond(200, "{}");
    List<List<Named>> sets =
        List.of(List.of(new Named("n", "UUID"), new Named("m", null)), List.of());
    String expected =
        "\"parameterSets\":[[{\"name\":\"n\",\"typeHint\":\"UUID\"},{\"name\":\"m\"}],[]]";
    try (Batches batches = stubbed(BatchesClient.builder()).build()) {
      batches.run(ARN, ARN, "x", sets);
      assertThat(sent()).contains(expected);
      batches.run(new Batch(ARN, ARN, "x", sets));
      assertThat(sent()).contains(expected);
      batches.run(ARN, ARN, "x", null);
      assertThat(sent()).doesNotContain("parameterSets");
    }
  }

  @Test
  void keysOfAMapThatAreEnumsAreStrings() {
    String message =
        "{\"Messages\":[{\"Body\":\"b\",\"Attributes\":{\"SenderId\":\"s\",\"OfLater\":\"l\"}},{},"
            + "{\"Attributes\":{}}]}";
    service.respond(200, message);
    service.respond(200, "{\"Attributes\":{\"QueueArn\":\"arn\",\"OfLater\":\"l\"}}");
    service.respond(200, "{}");
    try (Mail mail = stubbed(MailClient.builder()).build()) {
      assertThat(mail.attributes(URL, List.of("All")))
          .containsExactly(Map.of("SenderId", "s", "OfLater", "l"), Map.of());
      assertThat(mail.queueAttributes(URL))
          .containsExactly(entry("QueueArn", "arn"), entry("OfLater", "l"));
      assertThat(mail.queueAttributes(URL)).isEmpty();
    }
  }

  @Test
  void keysOfAMapAreSentAsEnums() {
    service.respond(200, "{}");
    try (Mail mail = stubbed(MailClient.builder()).build()) {
      mail.configure(URL, Map.of("DelaySeconds", "5"));
      assertThat(sent()).contains("\"Attributes\":{\"DelaySeconds\":\"5\"}");
    }
  }

  @Test
  void aMapOfStructuresIsOneOfRecords() {
    service.respond(
        200,
        "{\"Messages\":[{\"Body\":\"b\",\"MessageAttributes\":"
            + "{\"k\":{\"DataType\":\"String\",\"StringValue\":\"v\"}}}]}");
    try (Mail mail = stubbed(MailClient.builder()).build()) {
      assertThat(mail.letters(URL))
          .containsExactly(new Letter("b", Map.of(), Map.of("k", new Note("String", "v", null))));
    }
  }

  @Test
  void aMapOfRecordsIsSent() {
    service.respond(200, "{}");
    try (Mail mail = stubbed(MailClient.builder()).build()) {
      mail.send(URL, "b", Map.of("k", new Note("Binary", null, Blob.of("hi"))));
      assertThat(sent())
          .contains(
              "\"MessageAttributes\":{\"k\":{\"BinaryValue\":\"aGk=\",\"DataType\":\"Binary\"}}");
    }
  }
}
