package dev.bespoke.definitions.smithy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkTest {
  @Test
  void paragraphs_lists_headings_and_code_become_html() {
    assertThat(
            CommonMark.toHtml(
                """
                Tells the *weather* of a city,
                as **it is** now.

                # Where from

                - stations, with `List<Station>`
                  and their age
                - [satellites](https://example.com/a_b)

                1. first
                2) second

                ```
                if (a < b && c) {
                  **stay**
                ```
                The end.
                """))
        .isEqualTo(
            """
            Tells the weather of a city,
            as it is now.
            <p>Where from</p>

            <ul>
            <li>stations, with <code>List&lt;Station&gt;</code>
            and their age
            <li>satellites
            </ul>

            <ol>
            <li>first
            <li>second
            <pre>
            if (a &lt; b &amp;&amp; c) {
              **stay**
            </pre>

            </ol>

            <p>The end.""");
  }

  @ParameterizedTest
  @CsvSource({
    "a_long_name and 2 * 3 * 4, a_long_name and 2 * 3 * 4",
    "every *.txt file and *.png, every *.txt file and *.png",
    "an _aside_ and __more__, an aside and more",
    "\\*not\\* emphasised, *not* emphasised",
    "``a `tick` b``, <code>a `tick` b</code>",
    "an open `tick, an open `tick",
    "see <https://example.com>, see https://example.com",
    "#hashtag, #hashtag",
    "-5 degrees, -5 degrees",
  })
  void what_only_looks_like_a_mark_stays(String text, String html) {
    assertThat(CommonMark.toHtml(text)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<p>The *key* of `a` thing.</p>\n\n<p>- no item</p>", " <ul><li>a"})
  void html_stays_as_it_is(String html) {
    assertThat(CommonMark.toHtml(html)).isEqualTo(html);
  }

  @Test
  void any_text_has_a_form() {
    String signs = "ab *_`[]()#-+1.\n\\<>&!~";
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("a");
      for (int n = random.nextInt(60); n > 0; n--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThat(CommonMark.toHtml(text.toString())).isNotBlank();
    }
  }
}
