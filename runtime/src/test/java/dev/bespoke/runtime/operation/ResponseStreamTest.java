package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.checksum.ChecksumAlgorithm;
import dev.bespoke.runtime.checksum.VerifyingInputStream;
import dev.bespoke.runtime.http.Abortable;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseStreamTest {
  @TempDir private Path directory = Path.of("");

  private static ResponseStream<String> stream(String content) {
    return new ResponseStream<>(
        "response", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static ResponseStream<String> broken() {
    InputStream body =
        new InputStream() {
          private int left = 10;

          @Override
          public int read() throws IOException {
            if (left-- == 0) {
              throw new EOFException("cut");
            }
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            buffer[offset] = (byte) read();
            return 1;
          }
        };
    return new ResponseStream<>("response", body);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  @Test
  void theResponseStandsBesideItsBody() throws IOException {
    try (ResponseStream<String> stream = stream("äö")) {
      assertThat(stream.response()).isEqualTo("response");
      assertThat(stream.available()).isEqualTo(4);
      assertThat(stream.asUtf8String()).isEqualTo("äö");
    }
  }

  @Test
  void aFileIsCreatedOrReplaced() throws IOException {
    Path file = directory.resolve("file");
    assertThat(stream("first").writeTo(file)).isEqualTo(5);
    assertThat(file).hasContent("first");
    stream("second").writeTo(file);
    assertThat(file).hasContent("second");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aBodyThatBreaksOffLeavesNoFileAndNoTrace() throws IOException {
    Path file = directory.resolve("file");
    assertThatThrownBy(() -> broken().writeTo(file)).isInstanceOf(EOFException.class);
    assertThat(files()).isEmpty();
    Files.writeString(file, "before");
    assertThatThrownBy(() -> broken().writeTo(file)).isInstanceOf(EOFException.class);
    assertThat(file).hasContent("before");
  }

  @Test
  void aLinkIsFollowedAndADeviceKept() throws IOException {
    Path target = Files.writeString(directory.resolve("target"), "before");
    Path link = Files.createSymbolicLink(directory.resolve("link"), target);
    stream("after").writeTo(link);
    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent("after");
    Path device = Path.of("/dev/null");
    if (Files.exists(device)) {
      stream("x").writeTo(device);
      assertThat(Files.isRegularFile(device)).isFalse();
    }
  }

  @Test
  void aBodyThatCanBeGivenUpIsAlsoWhereItIsVerified() {
    AbortableBody body = new AbortableBody();
    new ResponseStream<>("response", body).abort();
    new ResponseStream<>(
            "response", new VerifyingInputStream(body, ChecksumAlgorithm.CRC32, "AAAAAA=="))
        .abort();
    assertThat(body.aborts).isEqualTo(2);
  }

  private static final class AbortableBody extends ByteArrayInputStream implements Abortable {
    int aborts;

    AbortableBody() {
      super(new byte[0]);
    }

    @Override
    public void abort() {
      aborts++;
    }

    @Override
    public void close() {
      throw new AssertionError("closing may drain");
    }
  }
}
