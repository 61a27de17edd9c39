package dev.bespoke.integration.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever compiles it wherever, an interface gives the same source, byte for byte. */
class ReproducibleSourceTest {
  private static final Path PROJECTS = Path.of("..", "src", "it");
  private static final List<Path> SOURCES =
      List.of(
          PROJECTS.resolve("first-client/src/main/java/com/acme/Photos.java"),
          PROJECTS.resolve("class-path/src/main/java/com/acme/Jobs.java"),
          PROJECTS.resolve("several-modules/photos/src/main/java/com/acme/photos/Photos.java"),
          PROJECTS.resolve("several-modules/backups/src/main/java/com/acme/backups/Backups.java"));

  private static SortedMap<String, String> expected;

  @TempDir Path directory;

  @BeforeAll
  static void compileOnce(@TempDir Path once) throws Exception {
    expected = BatchCompiler.javac(once, Jdks.current()).compile(SOURCES, "UTF-8");
    assertThat(expected)
        .hasSizeGreaterThan(20)
        .containsKeys("com/acme/PhotosClient.java", "com/acme/backups/BackupsClient.java");
  }

  @Test
  void theOrderOfTheSourcesDoesNotMatter() throws Exception {
    List<Path> reversed = new ArrayList<>(SOURCES);
    Collections.reverse(reversed);

    assertThat(BatchCompiler.javac(directory, Jdks.current()).compile(reversed, "UTF-8"))
        .isEqualTo(expected);
  }

  @Test
  void localeTimeZoneLineSeparatorAndEncodingDoNotMatter() throws Exception {
    BatchCompiler elsewhere =
        BatchCompiler.javac(
            directory,
            Jdks.current(),
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dline.separator=\r\n",
            "-Dfile.encoding=ISO-8859-1");

    assertThat(elsewhere.compile(SOURCES, "ISO-8859-1")).isEqualTo(expected);
  }

  @Test
  void eclipsesCompilerGeneratesTheSame() throws Exception {
    assertThat(BatchCompiler.ecj(directory).compile(SOURCES, "UTF-8")).isEqualTo(expected);
  }

  @Test
  void theNewestJdkGeneratesTheSame() throws Exception {
    Optional<Path> home = Jdks.newer();
    Assumptions.assumeTrue(home.isPresent(), "No JDK newer than this one below /usr/lib/jvm");

    assertThat(BatchCompiler.javac(directory, home.get()).compile(SOURCES, "UTF-8"))
        .isEqualTo(expected);
  }
}
