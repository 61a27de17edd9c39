package dev.bespoke.processor.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
