package dev.bespoke.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * An error that a fixture announces on its line: {@code //: UnknownService "s33"} means that slug,
 * with the caret's column at that text. ECJ may point to an annotation, or to a name in it, instead
 * of the value.
 */
public record ExpectedError(String file, long line, String slug, String at) {
  private static final Pattern MARKER = Pattern.compile("//: (.*)$");
  private static final Pattern ABOVE = Pattern.compile("@|\\w+ = ");
  private static final Pattern ERROR = Pattern.compile("(\\w+) (\\S+)");

  /** The errors that the source files of a fixture announce. */
  public static List<ExpectedError> in(Path fixture) throws IOException {
    List<ExpectedError> errors = new ArrayList<>();
    try (var paths = Files.walk(fixture)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".java")).sorted().toList()) {
        List<String> lines = Files.readAllLines(path);
        for (int i = 0; i < lines.size(); i++) {
          Matcher marker = MARKER.matcher(lines.get(i));
          Matcher error = ERROR.matcher(marker.find() ? marker.group(1) : "");
          while (error.find()) {
            String file = path.getFileName().toString();
            errors.add(new ExpectedError(file, i + 1L, error.group(1), error.group(2)));
          }
        }
      }
    }
    return errors;
  }

  /** Asserts that our errors are those that the fixture announces: no more, no less, in place. */
  public static void assertAnnounced(Path fixture, Compilation compilation) throws IOException {
    List<CompilerMessage> unannounced = new ArrayList<>(compilation.ours());
    unannounced.removeIf(message -> message.kind() != Diagnostic.Kind.ERROR);
    List<ExpectedError> missing = new ArrayList<>();
    for (ExpectedError expected : in(fixture)) {
      if (!removeOne(unannounced, expected)) {
        missing.add(expected);
      }
    }
    assertThat(missing).as("announced but not reported; reported: %s", unannounced).isEmpty();
    assertThat(unannounced).as("reported but not announced").isEmpty();
    assertThat(compilation.success()).isFalse();
  }

  private static boolean removeOne(List<CompilerMessage> messages, ExpectedError expected) {
    for (CompilerMessage message : messages) {
      if (expected.matches(message)) {
        return messages.remove(message);
      }
    }
    return false;
  }

  private boolean matches(CompilerMessage message) {
    if (!message.file().equals(file) || !message.slug().equals(slug)) {
      return false;
    }
    boolean inPlace = message.line() == line && message.name().startsWith(at);
    return inPlace
        || (at.startsWith("\"")
            && message.line() <= line
            && ABOVE.matcher(message.at()).lookingAt());
  }
}
