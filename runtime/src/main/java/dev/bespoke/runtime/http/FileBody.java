package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file, whose length must not change while it is in use. */
final class FileBody extends RequestBody {
  private final Path path;
  private final long length;

  private FileBody(Path path) {
    this.path = path;
    try {
      this.length = Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the file for a request body: " + path, e);
    }
    if (!Files.isRegularFile(path)) {
      throw new UncheckedIOException(
          "cannot send " + path, new IOException("not a regular file: " + path));
    }
  }

  /** Creates one, typed so that verifying a caller does not load this class. */
  static RequestBody create(Path path) {
    return new FileBody(path);
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public boolean isReplayable() {
    return true;
  }

  @Override
  public InputStream open() throws IOException {
    return new ExactLengthInputStream(Files.newInputStream(path), length);
  }
}
