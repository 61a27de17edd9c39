package dev.bespoke.integration.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.integration.forms.versions.model.ObjectVersion;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.waiter.WaiterException;
import dev.bespoke.testing.RecordedRequest;
import dev.bespoke.testing.StubTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What paginators of several tokens send, and what a waiter says in the end. */
class VersionsTest {
  private final StubTransport service = new StubTransport();
  private final Versions versions =
      VersionsClient.builder()
          .transport(service)
          .region("eu-west-1")
          .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")))
          .maxAttempts(1)
          .build();

  @AfterEach
  void everythingWasAskedFor() {
    versions.close();
    service.assertNothingLeft();
  }

  private static String page(String key, String tokens) {
    return "<ListVersionsResult><IsTruncated>"
        + !tokens.isEmpty()
        + "</IsTruncated>"
        + tokens
        + "<Version><Key>"
        + key
        + "</Key></Version></ListVersionsResult>";
  }

  @Test
  void aTokenThatIsEmptyIsNotSentWhileTheOtherGoesOn() {
    service
        .respond(
            200,
            page(
                "a",
                "<NextKeyMarker>a</NextKeyMarker><NextVersionIdMarker>1</NextVersionIdMarker>"))
        .respond(
            200,
            page(
                "b", "<NextKeyMarker>b</NextKeyMarker><NextVersionIdMarker></NextVersionIdMarker>"))
        .respond(200, page("c", "<NextKeyMarker>c</NextKeyMarker>"))
        .respond(200, page("d", ""));
    assertThat(versions.versions("photos").stream().map(ObjectVersion::key))
        .containsExactly("a", "b", "c", "d");
    assertThat(service.requests())
        .extracting(RecordedRequest::query)
        .containsExactly(
            "versions",
            "versions&key-marker=a&version-id-marker=1",
            "versions&key-marker=b",
            "versions&key-marker=c");
  }

  @Test
  void tokensThatComeAgainEndTheListing() {
    String tokens = "<NextKeyMarker>a</NextKeyMarker><NextVersionIdMarker>1</NextVersionIdMarker>";
    service.respond(200, page("a", tokens)).respond(200, page("b", tokens));
    assertThatThrownBy(() -> versions.versions("photos").stream().count())
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void aWaiterSaysWhatItSawLast() {
    service.respond(403, "");
    assertThatThrownBy(() -> versions.awaitObject("photos", "k"))
        .isInstanceOfSatisfying(
            WaiterException.class,
            e -> {
              assertThat(e.attempts()).isEqualTo(1);
              assertThat(e.matched()).isNull();
              assertThat(e.lastError()).hasMessageContaining("403");
              assertThat(e.lastResponse()).isNull();
            });
  }
}
