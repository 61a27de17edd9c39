package dev.bespoke.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/** A body in chunks (RFC 9112, section 7.1); extensions and trailer fields are skipped. */
final class ChunkedBody extends ConnectionBody {
  private static final int MAX_LINE = 4 * 1024;

  private boolean first = true;
  private boolean ended;
  private long chunk;

  private ChunkedBody(
      Connection connection, ConnectionPool pool, boolean reusable, int readTimeout) {
    super(connection, pool, reusable, readTimeout);
  }

  /** Creates one, typed so that verifying a caller does not load this class. */
  static InputStream create(
      Connection connection, ConnectionPool pool, boolean reusable, int readTimeout) {
    return new ChunkedBody(connection, pool, reusable, readTimeout);
  }

  @Override
  int readFrom(Connection source, byte[] target, int offset, int wanted) throws IOException {
    if (chunk == 0) {
      nextChunk(source);
      if (ended) {
        finish();
        return -1;
      }
    }
    int count = source.read(target, offset, (int) Math.min(wanted, chunk));
    if (count < 0) {
      throw truncated(source, "within a chunk");
    }
    chunk -= count;
    return count;
  }

  @Override
  long remaining() {
    return ended ? 0 : -1;
  }

  private void nextChunk(Connection source) throws IOException {
    if (!first) {
      int c = next(source);
      if (c == '\r') {
        c = next(source);
      }
      if (c != '\n') {
        throw malformed("a chunk longer than its size");
      }
    }
    first = false;
    chunk = readSize(source);
    if (chunk == 0) {
      skipTrailer(source);
      ended = true;
    }
  }

  private static long readSize(Connection source) throws IOException {
    long size = 0;
    int digits = 0;
    int c = next(source);
    for (int digit = Character.digit(c, 16); digit >= 0; digit = Character.digit(c, 16)) {
      size = size * 16 + digit;
      if (++digits > 15) {
        throw malformed("a chunk size of more than 15 digits");
      }
      c = next(source);
    }
    boolean extension = c == ';' || c == ' ' || c == '\t';
    if (digits == 0 || !(extension || c == '\r' || c == '\n')) {
      throw malformed("a chunk size that is no hexadecimal number");
    }
    for (int skipped = 0; c != '\n'; skipped++) {
      boolean lineBreak = c == '\r';
      c = next(source);
      if (skipped > MAX_LINE || (lineBreak && c != '\n')) {
        throw malformed("a bad chunk extension");
      }
    }
    return size;
  }

  private static void skipTrailer(Connection source) throws IOException {
    int lineLength = 0;
    for (int skipped = 0; skipped < Connection.MAX_HEAD; skipped++) {
      int c = next(source);
      if (c == '\n') {
        if (lineLength == 0) {
          return;
        }
        lineLength = 0;
      } else if (c != '\r') {
        lineLength++;
      }
    }
    throw malformed("a trailer of more than " + Connection.MAX_HEAD + " bytes");
  }

  private static int next(Connection source) throws IOException {
    int c = source.read();
    if (c < 0) {
      throw truncated(source, "the last chunk is lacking");
    }
    return c;
  }

  private static ProtocolException malformed(String what) {
    return new ProtocolException("malformed chunked body of a response: " + what);
  }
}
