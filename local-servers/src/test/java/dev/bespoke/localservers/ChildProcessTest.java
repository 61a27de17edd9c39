package dev.bespoke.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildProcessTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Test
  void givesTheRestOfTheLineThatHasTheMarker() {
    try (ChildProcess process = shell("echo starting; echo 'now ready: 1 2 '; cat")) {
      assertThat(process.awaitAnnouncement(TIMEOUT)).isEqualTo("1 2");
    }
  }

  @Test
  void aProcessThatEndsTooEarlyIsQuoted() {
    try (ChildProcess process = shell("echo port in use >&2; exit 3")) {
      assertThatThrownBy(() -> process.awaitAnnouncement(TIMEOUT))
          .isInstanceOf(ServerStartException.class)
          .hasMessage("shell ended before it was ready. It printed:\nport in use");
      assertThat(process.exitStatus()).isEqualTo(3);
    }
  }

  @Test
  void aProcessThatNeverGetsReadyIsEnded() {
    ChildProcess process = shell("echo thinking; cat");

    assertThatThrownBy(() -> process.awaitAnnouncement(Duration.ofMillis(1)))
        .isInstanceOf(ServerStartException.class)
        .hasMessageContaining("was not ready within");
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void onlyTheLastLinesAreKept() {
    try (ChildProcess process =
        shell("i=0; while [ $i -lt 1000 ]; do echo line $i; i=$((i+1)); done; echo ready:; cat")) {
      process.awaitAnnouncement(TIMEOUT);
      assertThat(process.output().lines()).hasSize(200).last().isEqualTo("ready:");
    }
  }

  @Test
  void aMissingProgramIsNamed() {
    assertThatThrownBy(
            () -> ChildProcess.start("server", "ready:", List.of("/no/such/program"), Map.of()))
        .isInstanceOf(ServerStartException.class)
        .hasMessageContaining("/no/such/program");
  }

  private static ChildProcess shell(String script) {
    return ChildProcess.start("shell", "ready:", List.of("/bin/sh", "-c", script), Map.of());
  }
}
