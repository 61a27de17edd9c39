package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.client.RuntimeVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UserAgentTest {
  @Test
  void itsVersionIsTheBuilds() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    String version = pom.substring(pom.indexOf("<version>") + 9, pom.indexOf("</version>"));
    assertThat(RuntimeVersion.VERSION).isEqualTo(version.replace("-SNAPSHOT", ""));
  }

  @Test
  void itIsAPlainHeaderWhateverTheSuffix() {
    assertThat(UserAgent.of(null)).matches("bespoke/\\S+ os/\\S+ lang/java#\\S+");
    assertThat(UserAgent.of(" app/1\r\nEvil: x ü ")).endsWith(" app/1--Evil: x -");
    assertThat(UserAgent.of("x".repeat(10_000))).hasSizeLessThan(400);
    assertThat(UserAgent.of("  ")).isEqualTo(UserAgent.of(null));
  }
}
