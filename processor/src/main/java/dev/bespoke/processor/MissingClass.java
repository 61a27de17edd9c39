package dev.bespoke.processor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What compilers throw at whoever asks about a class file that mentions a class which is missing:
 * exceptions of their own, that tell its name in their text alone.
 */
final class MissingClass {
  private static final Pattern ECJ = Pattern.compile("The type (\\S+) cannot be resolved");
  private static final Pattern JAVAC = Pattern.compile("class file for (\\S+) not found");

  private MissingClass() {}

  /** The name of the missing class; null where the exception is another. */
  static @Nullable String of(Throwable thrown) {
    String text = String.valueOf(thrown.getMessage());
    String compiler = thrown.getClass().getName();
    Pattern pattern =
        compiler.startsWith("org.eclipse.jdt.")
            ? ECJ
            : compiler.startsWith("com.sun.tools.javac.") ? JAVAC : null;
    Matcher matcher = pattern == null ? null : pattern.matcher(text);
    return matcher != null && matcher.find() ? matcher.group(1) : null;
  }
}
