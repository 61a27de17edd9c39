package dev.bespoke.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compressed headers, by the examples of RFC 7541 and by what no peer may send. */
class Http2HeadersTest {
  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  /** RFC 7541, C.5.1 and C.6.1. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "4803333032580770726976617465611d4d6f6e2c203231204f637420323031332032303a31333a323120474d54"
            + "6e1768747470733a2f2f7777772e6578616d706c652e636f6d",
        "488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a62d1bff"
            + "6e919d29ad171863c78f0b97c8e9ae82ae43d3"
      })
  void the_examples_of_the_rfc_are_read(String block) throws ProtocolException {
    Http2HeaderReader.Head head = Http2HeaderReader.read(hex(block));

    assertThat(head.status()).isEqualTo(302);
    assertThat(head.headers().size()).isEqualTo(3);
    assertThat(head.headers().get("cache-control")).isEqualTo("private");
    assertThat(head.headers().get("date")).isEqualTo("Mon, 21 Oct 2013 20:13:21 GMT");
    assertThat(head.headers().get("location")).isEqualTo("https://www.example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "f1e3c2e5f23a6ba0ab90f4ff, www.example.com",
    "a8eb10649cbf, no-cache",
    "25a849e95bb8e8b4bf, custom-value",
    "94e7821dd7f2e6c7b335dfdfcd5b3960d5af27087f3672c1ab270fb5291f9587316065c003ed4ee5b1063d5007,"
        + " foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1"
  })
  void texts_are_decoded(String code, String text) throws ProtocolException {
    byte[] bytes = hex(code);
    assertThat(Http2Huffman.decode(bytes, 0, bytes.length)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "80, no index",
    "be, does not hold it",
    "7e0161, does not hold it",
    "3f01, larger than was allowed",
    "000361, ends within",
    "00ffffffffff7f, too large",
    "0f, ends within",
    "0884ffffffff, its own end",
    "0081ff0161, no such|padded|its own end|may not stand",
    "00014101 61, may not stand",
    "0001610161 0001620a 0d0a783a2079206f6b6b, may not stand",
    "0000 0161, may not stand",
    "0803393939 0803393939, three digits",
    "08023939, three digits",
    "0803303939, three digits",
  })
  void a_malformed_head_is_refused(String block, String reason) {
    assertThatThrownBy(() -> Http2HeaderReader.read(hex(block)))
        .isInstanceOf(ProtocolException.class)
        .message()
        .containsPattern(reason);
  }

  @Test
  void whatever_comes_is_read_or_refused() {
    Random random = new Random(7541);
    for (int i = 0; i < 20_000; i++) {
      byte[] block = new byte[random.nextInt(40)];
      random.nextBytes(block);
      try {
        assertThat(Http2HeaderReader.read(block)).isNotNull();
      } catch (ProtocolException e) {
        assertThat(e).hasMessageStartingWith("malformed response: ");
      }
    }
  }

  @Test
  void a_request_is_written_in_full_but_for_what_belongs_to_connections() {
    HttpRequest request =
        new HttpRequest().method("POST").scheme("https").host("h").path("/p").query("q=1");
    request
        .headers()
        .add("x-a", "b")
        .add("connection", "close")
        .add("transfer-encoding", "chunked")
        .add("authorization", "s");

    String block = new String(Http2HeaderWriter.write(request), StandardCharsets.ISO_8859_1);

    assertThat(block)
        .isEqualTo(
            "\0\7:method\4POST\0\7:scheme\5https\0\12:authority\1h\0\5:path\6/p?q=1"
                + "\0\3x-a\1b\20\15authorization\1s");
  }

  @Test
  void long_texts_have_lengths_of_several_bytes() throws ProtocolException {
    HttpRequest request = new HttpRequest().host("h");
    request.headers().add("x-a", "z".repeat(5000));
    byte[] block = Http2HeaderWriter.write(request);
    int at = new String(block, StandardCharsets.ISO_8859_1).indexOf("x-a") - 2;
    byte[] field = java.util.Arrays.copyOfRange(block, at, block.length);

    assertThat(Http2HeaderReader.read(field).headers().get("x-a")).hasSize(5000);
  }
}
