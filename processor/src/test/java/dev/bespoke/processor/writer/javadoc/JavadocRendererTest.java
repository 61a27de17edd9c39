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
    "a */ b, a *&#47; b",
    "**/, **&#47;",
    "*<b>/</b>, *&#47;",
    "* /, * /",
    "@param x, &#64;param x",
    "C:\\u002a/, C:&#92;u002a/",
    "a < b & c > d, a &lt; b &amp; c &gt; d",
    "x &amp; y &bogus; z, x &amp; y &amp;bogus; z",
    "{@code x}, {&#64;code x}",
    "<code>never closed, <code>never closed</code>",
    "<code></code>empty, empty",
    "<code>a<code>b</code>c</code>, <code>ab</code>c",
    "arn:<region>:<Account-Id>, arn:&lt;region&gt;:&lt;Account-Id&gt;",
    "<filename>a</filename> <unknown/>, a &lt;unknown/&gt;",
    "a <!-- <p>gone</p> --> b, a b",
    "<, &lt;",
    "a<, a&lt;",
    "<p, &lt;p",
    "&, &amp;",
    "é, &#233;",
    "it’s “b” ﬁ…, it's \"b\" fi...",
    "a&#150;b, a\u2013b",
    "a&#x2028;b&nbsp;c&#xzz;, a b c&amp;#xzz;",
    "&#92;u0041, &#92;u0041",
    "😀, 😀",
    "a\u200bb, ab"
  })
  void keepsTheTextAndNothingThatCouldBreakAComment(String html, String text) {
    assertThat(JavadocRenderer.render(html)).isEqualTo(text);
  }

  @Test
  void paragraphsAndListsStay() {
    assertThat(JavadocRenderer.render("<p>One.</p><p>Two:</p><ul><li><p>a</p></li><li>b</li></ul>"))
        .isEqualTo("One.\n\n<p>Two:\n<ul>\n<li>a\n<li>b\n</ul>");
  }

  @ParameterizedTest
  @CsvSource({
    "a<ul></ul>b, 'a\n\n<p>b'",
    "<ul>text<li>a</ul>, '<ul>\n<li>text\n<li>a\n</ul>'",
    "<ul><ul><li>a</ul>, '<ul>\n<li>\n<ul>\n<li>a\n</ul>\n</ul>'",
    "<li>a<li>b, 'a\n\n<p>b'",
    "</ul>a</ol>, a",
    "<ul><li></li><li>a</li></ul>, '<ul>\n<li>a\n</ul>'",
    "<ul><li>a</li></ul>b, '<ul>\n<li>a\n</ul>\n\n<p>b'",
    "<ul><li><p>a</p><p>b</p></li></ul>, '<ul>\n<li>a\n\n<p>b\n</ul>'",
    "<p></p><p>a</p><p></p>, a",
    "<code>a<p>b</code>, '<code>a</code>\n\n<p>b'",
    "<p>a</p><note><p>b</p></note>, 'a\n\n<p>Note: b'",
    "<note></note>a<important> <ul><li>b</important>, 'a\n<ul>\n<li>Important: b\n</ul>'"
  })
  void whatIsOpenedIsClosedAndNeverEmpty(String html, String text) {
    assertThat(JavadocRenderer.render(html)).isEqualTo(text);
  }

  @Test
  void longLinesAreFolded() {
    String folded = JavadocRenderer.render("word ".repeat(100));

    assertThat(folded.lines()).hasSizeGreaterThan(5).allMatch(line -> line.length() <= 92);
  }
}
