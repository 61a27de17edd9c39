package dev.bespoke.processor.writer.javadoc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocRendererTest {

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "<p>One.</p>, One.",
    "Use <code>Key</code> here., Use <code>Key</code> here.",
    "<b>Bold</b> and <a href=\"http://x\">link</a>, Bold and link",
    "a */ b, a &#42;/ b",
    "@param x, &#64;param x",
    "C:\\u002a/, C:&#92;u002a/",
    "a < b & c > d, a &lt; b &amp; c &gt; d",
    "x &amp; y &bogus; z, x &amp; y &amp;bogus; z",
    "{@code x}, &#123;&#64;code x&#125;",
    "<code>never closed, <code>never closed</code>",
    "é, &#233;"
  })
  void keepsTheTextAndNothingThatCouldBreakAComment(String html, String text) {
    assertThat(JavadocRenderer.render(html)).isEqualTo(text);
  }

  @Test
  void paragraphsAndListsStay() {
    assertThat(JavadocRenderer.render("<p>One.</p><p>Two:</p><ul><li><p>a</p></li><li>b</li></ul>"))
        .isEqualTo("One.\n\n<p>Two:\n<ul>\n<li>a\n<li>b\n</ul>");
  }

  @Test
  void longLinesAreFolded() {
    String folded = JavadocRenderer.render("word ".repeat(100));

    assertThat(folded.lines()).hasSizeGreaterThan(5).allMatch(line -> line.length() <= 92);
  }
}
