package dev.bespoke.runtime.config;

import org.jspecify.annotations.Nullable;

/** Reads the value of a setting from its text. */
public interface SettingParser<T> {
  /** The value; null where the text isn't one. */
  @Nullable T parse(String text);

  /** What a value has to be, for errors: {@code true or false}. */
  String rule();

  /** Any text. */
  static SettingParser<String> text() {
    return SettingParsers.TEXT;
  }

  /** {@code true} or {@code false}, in any case. */
  static SettingParser<Boolean> flag() {
    return SettingParsers.FLAG;
  }

  /** A whole number from {@code min} to {@code max}, both included. */
  static SettingParser<Integer> integer(int min, int max) {
    return new SettingParsers.IntegerParser(min, max);
  }

  /** One of these words, in any case; the value is the word as it is given here. */
  static SettingParser<String> oneOf(String... words) {
    return new SettingParsers.WordParser(words);
  }
}
