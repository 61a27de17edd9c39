package dev.bespoke.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.error.ClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3HeadersTest {

  @ParameterizedTest
  @CsvSource({
    "b/k, b/k",
    "b/a b+c/ü, b/a%20b%2Bc/%C3%BC",
    "b/k?versionId=v1, b/k?versionId=v1",
    "b/what?.txt?versionId=v1, b/what%3F.txt?versionId=v1",
    "b/100%, b/100%25"
  })
  void encodesACopysSource(String source, String header) {
    assertThat(S3Headers.copySource(source)).isEqualTo(header);
  }

  @Test
  void addsTheDigestOfACustomersKey() {
    assertThat(S3Headers.customerKeyMd5("a2V5", null)).isEqualTo("PG4LipwVIkqCKLmpjKFTHQ==");
    assertThat(S3Headers.customerKeyMd5("a2V5", "given")).isEqualTo("given");
    assertThat(S3Headers.customerKeyMd5(null, null)).isNull();
  }

  @Test
  void refusesAKeyThatIsNotBase64WithoutShowingIt() {
    assertThatThrownBy(() -> S3Headers.customerKeyMd5("s3cr3t!", null))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("Base64")
        .hasMessageNotContaining("s3cr3t");
  }
}
