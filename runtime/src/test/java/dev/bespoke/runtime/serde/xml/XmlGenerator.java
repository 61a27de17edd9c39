package dev.bespoke.runtime.serde.xml;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Well-formed XML with every construct that is understood. */
final class XmlGenerator {
  private static final String[] NAMES = {"a", "b", "Key", "x:Key", "Size", "é", "a-b.c_1"};
  private static final String[] TEXTS = {
    "a",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "&amp;",
    "&lt;",
    "&gt;",
    "&quot;",
    "&apos;",
    "&#65;",
    "&#x1F600;",
    "&#xD;",
    "é",
    "€",
    "😀",
    "17",
    "-1.5",
    "true",
    "2014-04-29T18:30:38Z",
    "longer text",
    "\u2028",
    "'\""
  };
  private static final String[] MARKUP = {
    "<!-- c -->", "<!---->", "<?p i?>", "<![CDATA[]]>", "<![CDATA[<a>&amp;\r\n]]>", "<!-- <a> & -->"
  };

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  XmlGenerator(Random random) {
    this.random = random;
  }

  byte[] bytes() {
    if (random.nextBoolean()) {
      text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
      space();
    }
    if (random.nextInt(4) == 0) {
      text.append("<!-- c -->\n<?p i?>");
    }
    element("root xmlns:x='urn:x'", 0);
    space();
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void element(String tag, int depth) {
    String name = tag.split(" ", 2)[0];
    text.append('<').append(tag);
    for (int i = random.nextInt(3); i > 0; i--) {
      text.append(" at").append(i).append(random.nextInt(4) == 0 ? " = '" : "='");
      content(false);
      text.append('\'');
    }
    space();
    if (random.nextInt(5) == 0) {
      text.append("/>");
      return;
    }
    text.append('>');
    if (depth > 4 || random.nextInt(3) == 0) {
      content(true);
    } else {
      children(depth);
    }
    text.append("</").append(name);
    space();
    text.append('>');
  }

  private void children(int depth) {
    for (int n = random.nextInt(5); n > 0; n--) {
      space();
      if (random.nextInt(6) == 0) {
        text.append(MARKUP[random.nextInt(MARKUP.length)]);
      }
      element(NAMES[random.nextInt(NAMES.length)], depth + 1);
    }
    space();
  }

  private void content(boolean element) {
    for (int n = random.nextInt(4); n > 0; n--) {
      if (element && random.nextInt(5) == 0) {
        text.append(MARKUP[random.nextInt(MARKUP.length)]);
      } else {
        text.append(TEXTS[random.nextInt(TEXTS.length)].replace("'", element ? "'" : ""));
      }
    }
  }

  private void space() {
    if (random.nextInt(4) == 0) {
      text.append(" \t\r\n".charAt(random.nextInt(4)));
    }
  }
}
