package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.client.RuntimeVersion;
import org.jspecify.annotations.Nullable;

/** What requests say of the program that sent them. */
final class UserAgent {
  private static final int MAX_SUFFIX = 200;

  private UserAgent() {}

  static String of(@Nullable String suffix) {
    StringBuilder text = new StringBuilder(96);
    text.append("bespoke/").append(RuntimeVersion.VERSION).append(" os/");
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
