package dev.bespoke.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  private final Printed printed = new Printed();

  @Test
  void columnsOfDifferentLengthStayAligned() {
    printed.console().sideBySide(List.of("a", "long"), List.of("1", "2", "3"));

    assertThat(printed.text().lines())
        .containsExactly("      a     |  1", "      long  |  2", "            |  3");
  }

  @Test
  void withoutATerminalAProgressBarIsOneLine() {
    try (ProgressBar bar = printed.console().progress("objects", 4)) {
      bar.advance(1);
      bar.advance(1);
    }

    assertThat(printed.text())
        .isEqualTo("      [" + "#".repeat(20) + ".".repeat(20) + "] 2 of 4 objects\n");
  }

  @Test
  void onATerminalAProgressBarIsDrawnAgainOnlyWhenItGrows() {
    try (ProgressBar bar = printed.terminal().progress("objects", 4_000)) {
      for (int i = 0; i < 4_000; i++) {
        bar.advance(1);
      }
    }

    assertThat(printed.text().chars().filter(c -> c == '\r')).hasSize(42);
    assertThat(printed.text()).endsWith("[" + "#".repeat(40) + "] 4000 of 4000 objects\n");
  }

  @Test
  void moreThanTheTotalDoesNotOverflowTheBar() {
    try (ProgressBar bar = printed.console().progress("objects", 1)) {
      bar.advance(3);
    }

    assertThat(printed.text()).contains("[" + "#".repeat(40) + "] 3 of 1 objects");
  }

  @Test
  void aListingIsWhatStandsBetweenItsMarks() throws Exception {
    String source = "class A {\n  // listing\n  int a;\n\n    int b;\n  // end of listing\n}\n";

    assertThat(Listing.cut(source, "A.java")).containsExactly("int a;", "", "  int b;");
    assertThatThrownBy(() -> Listing.cut("class A {}", "A.java"))
        .isInstanceOf(IOException.class)
        .hasMessage("A.java has no listing");
    assertThatThrownBy(() -> Listing.of("NoSuch.java")).hasMessageContaining("NoSuch.java");
  }
}
