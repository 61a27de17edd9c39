package dev.bespoke.integration.forms;

import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.testing.RecordedRequest;
import dev.bespoke.testing.StubTransport;
import org.junit.jupiter.api.AfterEach;

/** A client of every form whose service is a stub; what it was promised has to be asked for. */
abstract class StubbedForms {
  final StubTransport service = new StubTransport();
  final Forms forms =
      FormsClient.builder()
          .transport(service)
          .region("eu-west-1")
          .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")))
          .sleeper(millis -> {})
          .maxAttempts(1)
          .build();

  @AfterEach
  void everythingWasAskedForAndClosed() {
    forms.close();
    service.assertNothingLeft();
  }

  /** The latest request's line, its query in full. */
  String lastLine() {
    return line(service.lastRequest());
  }

  static String line(RecordedRequest request) {
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    return request.method() + " " + request.origin() + request.path() + query;
  }
}
