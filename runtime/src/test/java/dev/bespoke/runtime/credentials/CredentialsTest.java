package dev.bespoke.runtime.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  private static final String KEY = "AKIAIOSFODNN7EXAMPLE";
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  @Test
  void nothing_secret_is_printed() {
    Credentials credentials =
        Credentials.of(KEY, SECRET, "the-token").withAccountId("123456789012");
    assertThat(credentials).hasToString("Credentials[AKIA****, temporary]");
    assertThat(Credentials.of("short", SECRET)).hasToString("Credentials[****]");
    assertThat(CredentialsProvider.of(credentials).toString()).doesNotContain(SECRET, "the-token");
    assertThat(Credentials.anonymous()).hasToString("Credentials[anonymous]");
  }

  @Test
  void the_parts_are_kept() {
    Instant soon = Instant.ofEpochSecond(1_900_000_000);
    Credentials credentials =
        Credentials.of(KEY, SECRET, "token").withAccountId("1").withExpiration(soon);
    assertThat(credentials.accessKeyId()).isEqualTo(KEY);
    assertThat(credentials.secretAccessKey()).isEqualTo(SECRET);
    assertThat(credentials.sessionToken()).isEqualTo("token");
    assertThat(credentials.accountId()).isEqualTo("1");
    assertThat(credentials.expiration()).isEqualTo(soon);
    assertThat(credentials.isAnonymous()).isFalse();
  }

  @Test
  void equality_compares_every_part() {
    Credentials credentials = Credentials.of(KEY, SECRET);
    assertThat(credentials)
        .isEqualTo(Credentials.of(KEY, SECRET))
        .hasSameHashCodeAs(Credentials.of(KEY, SECRET))
        .isNotEqualTo(Credentials.of(KEY, SECRET, "token"))
        .isNotEqualTo(Credentials.of(KEY, "other"))
        .isNotEqualTo(Credentials.of("other", SECRET))
        .isNotEqualTo(credentials.withAccountId("1"))
        .isNotEqualTo(credentials.withExpiration(Instant.EPOCH))
        .isNotEqualTo(Credentials.anonymous());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "s3cret\n", "s3\r\ncret", "s3 cret", "\u007f"})
  void parts_that_would_break_a_header_are_refused_unseen(String part) {
    assertThatThrownBy(() -> Credentials.of(part, SECRET)).satisfies(CredentialsTest::refused);
    assertThatThrownBy(() -> Credentials.of(KEY, part)).satisfies(CredentialsTest::refused);
    assertThatThrownBy(() -> Credentials.of(KEY, SECRET, part)).satisfies(CredentialsTest::refused);
  }

  private static void refused(Throwable error) {
    assertThat(error)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("s3")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void anonymous_credentials_are_provided_like_others() {
    assertThat(CredentialsProvider.anonymous().resolve().isAnonymous()).isTrue();
  }
}
