package dev.bespoke.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipBodyTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8_191, 8_192, 8_193, 100_000})
  void what_was_compressed_comes_out_again_however_it_is_read(int size) throws IOException {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    RequestBody body = GzipBody.create(RequestBody.of(content));

    ByteArrayOutputStream written = new ByteArrayOutputStream();
    body.writeTo(written);
    ByteArrayOutputStream single = new ByteArrayOutputStream();
    try (InputStream in = body.open()) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        single.write(b);
      }
    }

    assertThat(single.toByteArray()).isEqualTo(written.toByteArray());
    assertThat(body.contentLength()).isEqualTo(-1);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(written.toByteArray())).readAllBytes())
        .isEqualTo(content);
  }
}
