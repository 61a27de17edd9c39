package dev.bespoke.integration.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.integration.S3;
import dev.bespoke.integration.S3Resource;
import dev.bespoke.integration.s3.resource.ObjectSummary;
import dev.bespoke.runtime.credentials.Credentials;
import dev.bespoke.runtime.credentials.CredentialsProvider;
import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.testing.StubResponse;
import dev.bespoke.testing.StubTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a listing says of objects, and for how long. */
class SummariesTest {
  private final StubTransport service = new StubTransport();
  private final S3 s3 =
      S3Resource.builder()
          .transport(service)
          .region("eu-west-1")
          .credentials(CredentialsProvider.of(Credentials.of("AKID", "secret")))
          .build();

  @AfterEach
  void everythingWasAskedFor() {
    s3.close();
    service.assertNothingLeft();
  }

  private ObjectSummary listed() {
    service.respond(
        200,
        "<ListBucketResult><Contents><Key>k</Key><Size>1</Size></Contents></ListBucketResult>");
    return s3.bucket("b").objects().iterator().next();
  }

  @Test
  void anActionMakesStaleWhatTheListingBrought() {
    ObjectSummary summary = listed();
    assertThat(summary.size()).isEqualTo(1);
    service.respond(200, "");
    summary.put(RequestBody.of("longer"));
    assertThat(summary.isLoaded()).isFalse();
    service.respond(StubResponse.of(200, "").withHeader("content-length", "6"));
    assertThat(summary.size()).isEqualTo(6);
    assertThat(service.lastRequest().method()).isEqualTo("HEAD");
  }

  @Test
  void aSizeOfPagesGoesBeforeALimitInTheFilter() {
    service.respond(200, "<ListBucketResult/>");
    assertThat(s3.bucket("b").objects().filter(f -> f.maxKeys(5)).pageSize(2)).isEmpty();
    assertThat(service.lastRequest().query()).contains("max-keys=2");
  }
}
