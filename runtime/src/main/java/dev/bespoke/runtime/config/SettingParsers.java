package dev.bespoke.runtime.config;

import org.jspecify.annotations.Nullable;

/** The parsers; classes rather than lambdas, which cost time at start-up. */
final class SettingParsers {
  static final SettingParser<String> TEXT = new TextParser();
  static final SettingParser<Boolean> FLAG = new FlagParser();

  private SettingParsers() {}

  private static final class TextParser implements SettingParser<String> {
    @Override
    public String parse(String text) {
      return text;
    }

    @Override
    public String rule() {
      return "any text";
    }
  }

  private static final class FlagParser implements SettingParser<Boolean> {
    @Override
    public @Nullable Boolean parse(String text) {
      if (text.equalsIgnoreCase("true")) {
        return true;
      }
      return text.equalsIgnoreCase("false") ? false : null;
    }

    @Override
    public String rule() {
      return "true or false";
    }
  }

  static final class IntegerParser implements SettingParser<Integer> {
    private final int min;
    private final int max;

    IntegerParser(int min, int max) {
      this.min = min;
      this.max = max;
    }

    @Override
    public @Nullable Integer parse(String text) {
      try {
        int value = Integer.parseInt(text);
        return value >= min && value <= max ? value : null;
      } catch (NumberFormatException e) {
        return null;
      }
    }

    @Override
    public String rule() {
      return "a whole number from " + min + " to " + max;
    }
  }

  static final class WordParser implements SettingParser<String> {
    private final String[] words;

    WordParser(String[] words) {
      this.words = words.clone();
    }

    @Override
    public @Nullable String parse(String text) {
      for (String word : words) {
        if (word.equalsIgnoreCase(text)) {
          return word;
        }
      }
      return null;
    }

    @Override
    public String rule() {
      return String.join(" or ", words);
    }
  }
}
