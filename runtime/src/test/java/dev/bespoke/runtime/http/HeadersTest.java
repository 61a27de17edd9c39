package dev.bespoke.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadersTest {
  @Test
  void namesAreFoundInAnyCaseAndKeptInLowerCase() {
    Headers headers = new Headers().add("X-Amz-Date", "1").add("host", "h").add("x-amz-date", "2");
    assertThat(headers.get("X-AMZ-DATE")).isEqualTo("1");
    assertThat(headers.all("x-amz-date")).containsExactly("1", "2");
    assertThat(headers.name(0)).isEqualTo("x-amz-date");
    assertThat(headers.get("x-amz")).isNull();
    assertThat(headers.all("x-amz")).isEmpty();
    assertThat(headers.contains("Host")).isTrue();
  }

  @Test
  void setReplacesEveryFieldOfItsName() {
    Headers headers = new Headers().add("a", "1").add("b", "2").add("A", "3").add("c", "4");
    headers.set("A", "5").set("d", "6");
    assertThat(headers.all("a")).containsExactly("5");
    assertThat(headers.size()).isEqualTo(4);
    assertThat(headers.value(1)).isEqualTo("2");
  }

  @Test
  void removeKeepsTheOthersInOrder() {
    Headers headers = new Headers().add("a", "1").add("b", "2").add("a", "3").add("c", "4");
    headers.remove("A").remove("x");
    assertThat(headers.size()).isEqualTo(2);
    assertThat(headers.name(0)).isEqualTo("b");
    assertThat(headers.name(1)).isEqualTo("c");
  }

  @Test
  void anyNumberOfFieldsFits() {
    Headers headers = new Headers();
    for (int i = 0; i < 100; i++) {
      headers.add("name-" + i, "value-" + i);
    }
    assertThat(headers.size()).isEqualTo(100);
    assertThat(headers.get("name-99")).isEqualTo("value-99");
  }
}
