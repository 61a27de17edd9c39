package dev.bespoke.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Whether one request's target serves the next. */
class JdkTargetTest {
  private static HttpRequest request() {
    return new HttpRequest().scheme("https").host("sqs.example.com").port(443).path("/a");
  }

  private final JdkTarget target = JdkTarget.of(request());

  @Test
  void itServesRequestsToTheSamePlace() {
    assertThat(target.uri()).hasToString("https://sqs.example.com/a");
    assertThat(target.isOf(request())).isTrue();
    assertThat(target.isOf(request().port(-1).method("PUT"))).isTrue();
  }

  @Test
  void itServesNoneToAnother() {
    assertThat(target.isOf(request().scheme("http"))).isFalse();
    assertThat(target.isOf(request().scheme("ftp"))).isFalse();
    assertThat(target.isOf(request().host("sqs.example.org"))).isFalse();
    assertThat(target.isOf(request().port(444))).isFalse();
    assertThat(target.isOf(request().path("/b"))).isFalse();
    assertThat(target.isOf(request().query("a"))).isFalse();
    JdkTarget plain = JdkTarget.of(request().scheme("http").port(80));
    assertThat(plain.isOf(request().scheme("ftp").port(80))).isFalse();
  }

  @Test
  void oneWithAQueryServesNoOther() {
    JdkTarget queried = JdkTarget.of(request().query("X-Amz-Signature=secret"));
    assertThat(queried.uri()).hasToString("https://sqs.example.com/a?X-Amz-Signature=secret");
    assertThat(queried.isOf(request().query("X-Amz-Signature=secret"))).isFalse();
    assertThat(queried.isOf(request())).isFalse();
  }

  @Test
  void whatNoUriCanBeMadeOfIsRefusedWithoutItsQuery() {
    HttpRequest request = request().path("/%zz").query("X-Amz-Signature=secret");
    assertThatThrownBy(() -> JdkTarget.of(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://sqs.example.com/%zz")
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }
}
