package dev.bespoke.runtime.operation;

import org.jspecify.annotations.Nullable;

/** What requests say of the program that sent them. */
final class UserAgent {
  /** The version of this library; a test compares it with the build's. */
  static final String VERSION = "0.1.0";

  private static final int MAX_SUFFIX = 200;

  private UserAgent() {}

  static String of(@Nullable String suffix) {
    StringBuilder text = new StringBuilder(96);
    text.append("bespoke/").append(VERSION).append(" os/");
    append(text, System.getProperty("os.name", "unknown"), false);
    text.append(" lang/java#");
    append(text, System.getProperty("java.version", "unknown"), false);
    if (suffix != null && !suffix.isBlank()) {
      text.append(' ');
      append(text, suffix.strip(), true);
    }
    return text.toString();
  }

  /** What a header must not hold becomes a hyphen. */
  private static void append(StringBuilder text, String part, boolean words) {
    for (int i = 0; i < Math.min(part.length(), MAX_SUFFIX); i++) {
      char c = part.charAt(i);
      boolean plain = (c > ' ' && c < 0x7F) || (c == ' ' && words);
      text.append(plain ? c : '-');
    }
  }
}
