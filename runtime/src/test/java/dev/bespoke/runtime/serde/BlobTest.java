package dev.bespoke.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BlobTest {
  @Test
  void base64_is_read_with_and_without_padding() {
    assertThat(Blob.ofBase64("aGk=")).isEqualTo(Blob.of("hi"));
    assertThat(Blob.ofBase64("xxaGkxx".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 2, 5))
        .isEqualTo(Blob.of("hi"));
    assertThat(Blob.of("hi").toBase64()).isEqualTo("aGk=");
    assertThat(Blob.ofBase64("").size()).isZero();
    assertThatThrownBy(() -> Blob.ofBase64("a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Blob.ofBase64("a-b_")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_bytes_are_copied_in_and_out() {
    byte[] bytes = {1, 2, 3};
    Blob blob = Blob.of(bytes);
    Blob part = Blob.of(bytes, 1, 3);
    bytes[1] = 9;
    blob.toByteArray()[0] = 9;
    assertThat(blob.toByteArray()).containsExactly(1, 2, 3);
    assertThat(part.toByteArray()).containsExactly(2, 3);
    assertThatThrownBy(() -> Blob.of(bytes, 2, 4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(blob.toString()).isEqualTo("Blob[3 bytes]");
  }
}
