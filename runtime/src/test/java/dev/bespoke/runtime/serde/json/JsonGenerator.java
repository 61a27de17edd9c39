package dev.bespoke.runtime.serde.json;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Well-formed JSON with every construct of the grammar. */
final class JsonGenerator {
  private static final String[] SCALARS = {
    "0",
    "-0",
    "1",
    "-17",
    "1.5",
    "0.1e-5",
    "1E+2",
    "123456789012345678901234567890",
    "1.0",
    "0.12345678901234567890",
    "true",
    "false",
    "null",
    "9007199254740993",
    "-1.25E-7"
  };
  private static final String[] PIECES = {
    "a",
    "b",
    "name",
    " ",
    "\\n",
    "\\\"",
    "\\\\",
    "\\/",
    "\\u00e9",
    "\\uD83D\\ude00",
    "é",
    "€",
    "😀",
    "\\ud800",
    "\u007f",
    "\u2028",
    "longer text",
    "0"
  };

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  JsonGenerator(Random random) {
    this.random = random;
  }

  byte[] bytes() {
    space();
    value(0);
    space();
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void value(int depth) {
    int kind = random.nextInt(depth > 5 ? 4 : 8);
    if (kind < 2) {
      text.append(SCALARS[random.nextInt(SCALARS.length)]);
    } else if (kind < 4) {
      string();
    } else {
      container(kind < 6, depth);
    }
  }

  private void container(boolean object, int depth) {
    text.append(object ? '{' : '[');
    space();
    for (int n = random.nextInt(5); n > 0; n--) {
      if (object) {
        string();
        space();
        text.append(':');
        space();
      }
      value(depth + 1);
      space();
      if (n > 1) {
        text.append(',');
        space();
      }
    }
    text.append(object ? '}' : ']');
  }

  private void string() {
    text.append('"');
    for (int n = random.nextInt(4); n > 0; n--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    text.append('"');
  }

  private void space() {
    if (random.nextInt(4) == 0) {
      text.append(" \t\r\n".charAt(random.nextInt(4)));
    }
  }
}
