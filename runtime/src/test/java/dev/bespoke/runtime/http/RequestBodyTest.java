package dev.bespoke.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestBodyTest {
  private static final byte[] BYTES = "hello world".getBytes(StandardCharsets.UTF_8);

  private static String read(RequestBody body) throws IOException {
    try (InputStream in = body.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String write(RequestBody body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    body.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void bodiesOfBytesAndFilesCanBeReadAgain(@TempDir Path directory) throws IOException {
    Path file = Files.write(directory.resolve("body"), BYTES);
    ByteBuffer direct = ByteBuffer.allocateDirect(BYTES.length).put(BYTES).flip();
    List<RequestBody> bodies =
        List.of(
            RequestBody.of(BYTES),
            RequestBody.of("hello world"),
            RequestBody.of(("<" + "hello world" + ">").getBytes(StandardCharsets.UTF_8), 1, 11),
            RequestBody.of(file),
            RequestBody.of(ByteBuffer.wrap(BYTES)),
            RequestBody.of(ByteBuffer.wrap(BYTES).asReadOnlyBuffer()),
            RequestBody.of(direct));
    for (RequestBody body : bodies) {
      assertThat(body.contentLength()).isEqualTo(11);
      assertThat(body.isReplayable()).isTrue();
      assertThat(read(body)).isEqualTo("hello world");
      assertThat(write(body)).isEqualTo("hello world");
      assertThat(read(body)).isEqualTo("hello world");
    }
    assertThat(direct.remaining()).isEqualTo(11);
  }

  @Test
  void aBufferCountsFromItsPositionToItsLimit() throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(BYTES);
    buffer.position(6).limit(9);
    assertThat(read(RequestBody.of(buffer))).isEqualTo("wor");
    assertThat(read(RequestBody.of(buffer.slice()))).isEqualTo("wor");
    assertThat(read(RequestBody.of(buffer.asReadOnlyBuffer()))).isEqualTo("wor");
    assertThat(buffer.position()).isEqualTo(6);
  }

  @Test
  void aStreamCanBeReadOnceOnly() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream stream =
        new ByteArrayInputStream(BYTES) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    RequestBody body = RequestBody.of(stream, 11);
    assertThat(body.isReplayable()).isFalse();
    assertThat(write(body)).isEqualTo("hello world");
    assertThat(closed).isTrue();
    assertThatThrownBy(body::open)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("once only")
        .hasMessageContaining("RequestBody.of(Path)");
  }

  @Test
  void aStreamOfUnknownLengthIsReadToItsEnd() throws IOException {
    RequestBody body = RequestBody.ofUnknownLength(new ByteArrayInputStream(BYTES));
    assertThat(body.contentLength()).isEqualTo(-1);
    assertThat(body.isReplayable()).isFalse();
    assertThat(read(body)).isEqualTo("hello world");
  }

  @Test
  void aStreamOfAnotherLengthThanDeclaredFails() {
    assertThatThrownBy(() -> read(RequestBody.of(new ByteArrayInputStream(BYTES), 12)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ended after 11 of the 12 bytes");
    assertThatThrownBy(() -> read(RequestBody.of(new ByteArrayInputStream(BYTES), 10)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("longer than the 10 bytes");
    assertThatThrownBy(() -> read(RequestBody.of(new ByteArrayInputStream(BYTES), 0)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("longer than the 0 bytes");
    assertThatThrownBy(() -> RequestBody.of(new ByteArrayInputStream(BYTES), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ofUnknownLength");
  }

  @Test
  void aStreamReadByteByByteIsCheckedToo() throws IOException {
    InputStream in = RequestBody.of(new ByteArrayInputStream(BYTES), 11).open();
    assertThat(in.read()).isEqualTo('h');
    assertThat(in.skip(9)).isEqualTo(9);
    assertThat(in.available()).isEqualTo(1);
    assertThat(in.read()).isEqualTo('d');
    assertThat(in.read()).isEqualTo(-1);
    assertThat(in.read()).isEqualTo(-1);
  }

  @Test
  void aFileThatIsNotThereIsNamed(@TempDir Path directory) {
    Path missing = directory.resolve("missing.txt");
    assertThatThrownBy(() -> RequestBody.of(missing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing.txt");
    assertThatThrownBy(() -> RequestBody.of(directory))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(directory.toString());
  }

  @Test
  void aFileThatGrewIsNotSentInPart(@TempDir Path directory) throws IOException {
    Path file = Files.write(directory.resolve("body"), BYTES);
    RequestBody body = RequestBody.of(file);
    Files.write(file, "hello world, and more".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> read(body)).isInstanceOf(IOException.class);
  }
}
