package dev.bespoke.runtime.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.error.ClientException;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class SingleResponseTest {
  private int calls;

  private final SingleResponse<String> response =
      new SingleResponse<>() {
        @Override
        protected String call() {
          if (calls++ == 0) {
            throw new ClientException("no connection");
          }
          return "all";
        }
      };

  @Test
  void aCallThatFailedIsMadeAgainByWhoeverGoesOnAndNoOtherIs() {
    assertThatThrownBy(response::next).isInstanceOf(ClientException.class);
    assertThat(response.hasNext()).isTrue();
    assertThat(response.next()).isEqualTo("all");
    assertThat(response.hasNext()).isFalse();
    assertThatThrownBy(response::next).isInstanceOf(NoSuchElementException.class);
    assertThat(calls).isEqualTo(2);
  }
}
