package dev.bespoke.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the README shows is what the tour runs. */
class ReadmeTest {
  @ParameterizedTest
  @CsvSource({"ClientListing.java, The client way", "ResourceListing.java, The resource way"})
  void theListingsAreTheToursOwn(String source, String heading) throws Exception {
    List<String> listing = new ArrayList<>();
    for (String line : Listing.of(source)) {
      listing.add(line.strip());
    }
    List<String> shown = new ArrayList<>();
    for (String line : javaBlockAfter(heading)) {
      shown.add(line.strip().replace("System.out.", "out.").replace("\"photos\"", "bucket"));
    }

    assertThat(shown).containsSubsequence(listing);
  }

  @Test
  void theTourStartsWithTheCommandThatTheReadmeNames() throws Exception {
    assertThat(readme()).contains("mvn -q -Ptour verify", "mvn verify", "mvn install -DskipTests");
  }

  private static List<String> javaBlockAfter(String heading) throws IOException {
    String text = readme();
    int start = text.indexOf("```java\n", text.indexOf(heading)) + "```java\n".length();
    return text.substring(start, text.indexOf("```", start)).lines().toList();
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("..", "README.md"));
  }
}
