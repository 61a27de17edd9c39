package dev.bespoke.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.protocol.ResponseHead;
import dev.bespoke.runtime.serde.json.JsonReader;
import org.junit.jupiter.api.Test;

class ErrorResponseTest {
  private static ErrorResponse error() {
    return ErrorResponse.builder("Op", 400, new Headers().add("x-retry", "soon"))
        .reader(JsonReader.open(new byte[] {'{', '}'}))
        .build();
  }

  @Test
  void without_its_members_an_error_keeps_the_headers_that_came() {
    ErrorResponse without = error().withoutMembers();
    assertThat(without.reader()).isNull();
    assertThat(ResponseHead.of(without).header("x-retry")).isNull();
    assertThat(new ServiceException(without).header("X-Retry")).isEqualTo("soon");
    assertThat(ResponseHead.of(without.hidingMessage()).header("x-retry")).isNull();
  }

  @Test
  void an_error_has_its_members_in_its_head_and_its_body() {
    ErrorResponse hiding = error().hidingMessage();
    assertThat(hiding.reader()).isNotNull();
    assertThat(ResponseHead.of(hiding).header("x-retry")).isEqualTo("soon");
    assertThat(new ServiceException(hiding).header("x-retry")).isEqualTo("soon");
  }
}
