package dev.bespoke.integration.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.testing.StubTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A path goes through unions; what a union holds another member of is absent. */
class RowsTest {
  private static final String ARN = "arn:aws:rds:eu-west-1:1:cluster:c";
  private static final String NUMBER = "{\"longValue\":7}";
  private static final String TEXTS = "{\"arrayValue\":{\"stringValues\":[\"a\",\"b\"]}}";
  private static final String NUMBERS = "{\"arrayValue\":{\"longValues\":[1]}}";
  private static final String LATER = "{\"valueOfLater\":1}";

  private final StubTransport service = new StubTransport();
  private final Rows rows =
      RowsClient.builder()
          .transport(service)
          .region("eu-west-1")
          .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")))
          .build();

  @AfterEach
  void everythingWasAskedFor() {
    rows.close();
    service.assertNothingLeft();
  }

  private Rows answering(String... fields) {
    service.respond(200, "{\"generatedFields\":[" + String.join(",", fields) + "]}");
    return rows;
  }

  @Test
  void aMemberThatIsThereIsTaken() {
    assertThat(answering(NUMBER).id(ARN, ARN, "x")).isEqualTo(7);
    assertThat(answering(TEXTS).texts(ARN, ARN, "x")).containsExactly("a", "b");
    assertThat(answering(TEXTS).textsIfAny(ARN, ARN, "x").orElseThrow()).containsExactly("a", "b");
    assertThat(answering(TEXTS).second(ARN, ARN, "x")).isEqualTo("b");
    assertThat(answering(NUMBER, TEXTS, NUMBERS, LATER, TEXTS).allTexts(ARN, ARN, "x"))
        .containsExactly("a", "b", "a", "b");
  }

  @Test
  void anotherMemberIsNone() {
    for (String other : new String[] {NUMBER, NUMBERS, LATER}) {
      assertThat(answering(other).texts(ARN, ARN, "x")).isEmpty();
      assertThat(answering(other).textsIfAny(ARN, ARN, "x")).isEmpty();
      assertThat(answering(other).second(ARN, ARN, "x")).isNull();
    }
    assertThatThrownBy(() -> answering(TEXTS).id(ARN, ARN, "x"))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("generatedFields[0].longValue");
  }
}
