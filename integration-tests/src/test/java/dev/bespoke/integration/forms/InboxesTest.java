package dev.bespoke.integration.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.ServiceException;
import dev.bespoke.testing.StubResponse;
import dev.bespoke.testing.StubTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An error is known by its name in the definition, whatever code the service reports. */
class InboxesTest {
  private final StubTransport service = new StubTransport();
  private final Inboxes inboxes =
      InboxesClient.builder()
          .transport(service)
          .region("eu-west-1")
          .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")))
          .build();

  @AfterEach
  void everythingWasAskedFor() {
    inboxes.close();
    service.assertNothingLeft();
  }

  private void refuse(String type, String code) {
    service.respond(
        StubResponse.of(400, "{\"__type\":\"com.amazonaws.sqs#" + type + "\"}")
            .withHeader("x-amzn-query-error", code + ";Sender"));
  }

  @Test
  void anErrorWithACodeOfTheOldProtocolIsTheOneThatIsNamed() {
    refuse("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue");
    assertThat(inboxes.find("none")).isEmpty();
  }

  @Test
  void anErrorKeepsItsCodeAndHasItsNameToo() {
    refuse("InvalidAddress", "AWS.SimpleQueueService.Invalid");
    assertThatThrownBy(() -> inboxes.find("none"))
        .isInstanceOfSatisfying(
            ServiceException.class,
            error -> {
              assertThat(error.code()).isEqualTo("AWS.SimpleQueueService.Invalid");
              assertThat(error.hasCode("AWS.SimpleQueueService.Invalid")).isTrue();
              assertThat(error.hasCode("InvalidAddress")).isTrue();
              assertThat(error.hasCode("QueueDoesNotExist")).isFalse();
            });
  }
}
