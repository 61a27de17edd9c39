package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** A stream, which can be read once only. */
final class StreamBody extends RequestBody {
  private final InputStream stream;
  private final long length;
  private final AtomicBoolean opened = new AtomicBoolean();

  private StreamBody(InputStream stream, long length) {
    this.stream = stream;
    this.length = length;
  }

  /** Creates one, typed so that verifying a caller does not load this class. */
  static RequestBody create(InputStream stream, long length) {
    return new StreamBody(stream, length);
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public boolean isReplayable() {
    return false;
  }

  @Override
  public InputStream open() throws IOException {
    if (!opened.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "this request body wraps a stream, which can be sent once only, and was sent before;"
              + " a body of a file (RequestBody.of(Path)) or of bytes can be sent again");
    }
    return length < 0 ? stream : new ExactLengthInputStream(stream, length);
  }
}
