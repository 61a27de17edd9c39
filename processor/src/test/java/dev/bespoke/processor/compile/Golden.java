package dev.bespoke.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Texts that were looked at and found right; {@code -Dbespoke.golden=rewrite} writes them anew. */
public final class Golden {
  private static final Path DIRECTORY = Path.of("src/test/resources/golden");
  private static final boolean REWRITE =
      "rewrite".equals(System.getProperty("bespoke.golden", "compare"));

  private Golden() {}

  /** Compares a text with the golden file of that name. */
  public static void compare(String name, String text) throws IOException {
    Path file = DIRECTORY.resolve(name);
    if (REWRITE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } else if (!Files.exists(file)) {
      fail(
          "there is no golden file %s; look at this text, and where it is right, write it with"
              + " -Dbespoke.golden=rewrite%n%s",
          file, text);
    } else {
      assertThat(text)
          .as("%s; where the new text is right, rewrite it with -Dbespoke.golden=rewrite", file)
          .isEqualTo(Files.readString(file));
    }
  }

  /** Compares generated source with a directory of golden files: no more, no less. */
  public static void compareAll(String directory, SortedMap<String, String> texts)
      throws IOException {
    Path root = DIRECTORY.resolve(directory);
    SortedSet<String> names = new TreeSet<>();
    if (Files.exists(root)) {
      try (var paths = Files.walk(root)) {
        for (Path path : paths.filter(Files::isRegularFile).toList()) {
          names.add(root.relativize(path).toString().replace('\\', '/'));
        }
      }
    }
    if (REWRITE) {
      names.removeAll(texts.keySet());
      for (String stale : names) {
        Files.delete(root.resolve(stale));
      }
    } else {
      assertThat(texts.keySet())
          .as("the files in %s; where the new ones are right, use -Dbespoke.golden=rewrite", root)
          .isEqualTo(names);
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      compare(directory + "/" + text.getKey(), text.getValue());
    }
  }
}
