package dev.bespoke.processor.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentationLevelTest {

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "No end, No end",
    "One. Two., One.",
    "<p>One</p><p>Two</p>, <p>One",
    "<p>One! Two</p>, <p>One!",
    "<p></p><p>One.</p>Two, <p></p><p>One.",
    "Version 1.5 is out. Two., Version 1.5 is out.",
    "Colours (e.g. red) and so on. Two., Colours (e.g. red) and so on.",
    "Is <b>it</b>? Yes., Is <b>it</b>?",
    "<a href=\"x.html. y\">One</a>. Two., <a href=\"x.html. y\">One</a>.",
    "Either:<ul><li>a</li></ul>, Either:",
    "a < b. c, a < b. c"
  })
  void aSummaryIsTheFirstSentence(String html, String summary) {
    assertThat(DocumentationLevel.SUMMARY.apply(html)).isEqualTo(summary);
  }

  @Test
  void fullIsAllAndNoneIsNothing() {
    assertThat(DocumentationLevel.FULL.apply("One. Two.")).isEqualTo("One. Two.");
    assertThat(DocumentationLevel.NONE.apply("One. Two.")).isEmpty();
  }
}
