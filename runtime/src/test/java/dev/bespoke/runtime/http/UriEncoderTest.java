package dev.bespoke.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.error.ClientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriEncoderTest {
  @ParameterizedTest
  @CsvSource(
      value = {
        "|",
        "azAZ09-._~|azAZ09-._~",
        "a b|a%20b",
        "a/b|a%2Fb",
        "a+b*c|a%2Bb%2Ac",
        "%25|%2525",
        "ü|%C3%BC",
        "€|%E2%82%AC",
        "😀x|%F0%9F%98%80x",
      },
      delimiter = '|',
      emptyValue = "")
  void whatIsNotUnreservedIsEncoded(String text, String encoded) {
    String given = text == null ? "" : text;
    assertThat(UriEncoder.encode(given)).isEqualTo(encoded == null ? "" : encoded);
  }

  @Test
  void controlCharactersAreHarmless() {
    assertThat(UriEncoder.encode("\r\n\u0000\u007f")).isEqualTo("%0D%0A%00%7F");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ud800x", "a\udc00", "a\ud800", "a\udc00\ud800"})
  void halfACharacterIsRefused(String text) {
    assertThatThrownBy(() -> UriEncoder.encode(text))
        .isInstanceOf(ClientException.class)
        .hasMessageContaining("index 1");
  }

  @Test
  void slashesStayInPaths() {
    assertThat(UriEncoder.encodePath("/a b//c/")).isEqualTo("/a%20b//c/");
    assertThat(UriEncoder.encodePath("a/b")).isSameAs("a/b");
    StringBuilder out = new StringBuilder("x");
    UriEncoder.append(out, "ä/", true);
    assertThat(out).hasToString("x%C3%A4/");
  }
}
