package dev.bespoke.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointFunctionsTest {
  @ParameterizedTest
  @CsvSource({
    "abcdefg,0,2,false,ab",
    "abcdefg,0,2,true,fg",
    "abcdefg,1,3,true,ef",
    "abc,0,3,true,abc",
    "abc,0,4,false,",
    "abc,2,2,false,",
    "abc,-1,2,false,",
    "ab\u20ac,0,2,false,"
  })
  void substringsCountFromEitherEnd(
      String text, int start, int stop, boolean reverse, @Nullable String part) {
    assertThat(EndpointFunctions.substring(text, start, stop, reverse)).isEqualTo(part);
  }

  @Test
  void nothingHasNoSubstringElementOrHostLabel() {
    assertThat(EndpointFunctions.substring(null, 0, 1, false)).isNull();
    assertThat(EndpointFunctions.element(null, 0)).isNull();
    assertThat(EndpointFunctions.element(List.of("a"), 1)).isNull();
    assertThat(EndpointFunctions.isHostLabel(null, true)).isFalse();
    assertThat(EndpointFunctions.isVirtualHostableBucket(null, true)).isFalse();
    assertThat(EndpointFunctions.<String>coalesce(null, "b", "c")).isEqualTo("b");
    assertThat(EndpointFunctions.<String>coalesce(null, null)).isNull();
  }

  @Test
  void textsAreSplitAtMostSoOften() {
    assertThat(EndpointFunctions.split("a--b--c", "--", 0)).containsExactly("a", "b", "c");
    assertThat(EndpointFunctions.split("a--b--c", "--", 2)).containsExactly("a", "b--c");
    assertThat(EndpointFunctions.split("a--b--c", "--", 1)).containsExactly("a--b--c");
    assertThat(EndpointFunctions.split("--a--", "--", 0)).containsExactly("", "a", "");
    assertThat(EndpointFunctions.split("abc", "", 0)).containsExactly("abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "a_b", "a.b", "a b", "a/b"})
  void whatIsNoHostLabelIsSeen(String text) {
    assertThat(EndpointFunctions.isHostLabel(text, false)).isFalse();
  }

  @Test
  void subdomainsAreHostLabelsWithDots() {
    assertThat(EndpointFunctions.isHostLabel("a.b-c.d1", true)).isTrue();
    assertThat(EndpointFunctions.isHostLabel("a..b", true)).isFalse();
    assertThat(EndpointFunctions.isHostLabel("a.", true)).isFalse();
    assertThat(EndpointFunctions.isVirtualHostableBucket("192.168.5.4", true)).isFalse();
    assertThat(EndpointFunctions.isVirtualHostableBucket("a.b.c", true)).isTrue();
    assertThat(EndpointFunctions.isVirtualHostableBucket("a.b.c", false)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com,https,example.com,'',/,false",
    "http://h:80/foo/bar,http,h:80,/foo/bar,/foo/bar/,false",
    "https://127.0.0.1/x/,https,127.0.0.1,/x/,/x/,true",
    "https://[fe80::1]:443,https,[fe80::1]:443,'',/,true",
    "https://256.1.1.1,https,256.1.1.1,'',/,false"
  })
  void urlsAreTakenApart(
      String url, String scheme, String authority, String path, String normalized, boolean isIp) {
    assertThat(EndpointUrl.parse(url))
        .isEqualTo(new EndpointUrl(scheme, authority, path, normalized, isIp));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "h",
        "ftp://h",
        "https://",
        "https://h?q",
        "https://h#f",
        "https://u@h",
        "http:"
      })
  void otherUrlsHaveNoParts(String url) {
    assertThat(EndpointUrl.parse(url)).isNull();
  }

  @Test
  void resourceNamesAreTakenApart() {
    assertThat(Arn.parse("arn:aws:s3:r:1:a/b:c"))
        .isEqualTo(new Arn("aws", "s3", "r", "1", List.of("a", "b", "c")));
    assertThat(Arn.parse("arn:aws:s3:::a")).isNotNull();
    for (String text :
        List.of("arn:aws:s3", "arn::s3:r:1:x", "arn:aws::r:1:x", "arn:aws:s3:r:1:")) {
      assertThat(Arn.parse(text)).as(text).isNull();
    }
  }
}
