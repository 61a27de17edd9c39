package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A body compressed as it is sent (RFC 1952), in a fixed amount of memory. Replayable where the
 * body within is; of unknown length.
 */
final class GzipBody extends RequestBody {
  private final RequestBody content;

  private GzipBody(RequestBody content) {
    this.content = content;
  }

  /** Creates one, typed so that verifying a caller does not load this class. */
  static RequestBody create(RequestBody content) {
    return new GzipBody(content);
  }

  @Override
  public long contentLength() {
    return -1;
  }

  @Override
  public boolean isReplayable() {
    return content.isReplayable();
  }

  @Override
  public InputStream open() throws IOException {
    return new Stream(content.open());
  }

  /** Deflates what it reads, between a header and a trailer. */
  private static final class Stream extends InputStream {
    private static final int BUFFER = 8 * 1024;
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final InputStream content;
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private long total;

    /** The header or trailer that is on its way out, from its next byte. */
    private byte[] frame = HEADER;

    private int next;
    private boolean ended;

    Stream(InputStream content) {
      this.content = content;
    }

    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      int count = read(single, 0, 1);
      return count < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      while (true) {
        if (next < frame.length) {
          int count = Math.min(length, frame.length - next);
          System.arraycopy(frame, next, target, offset, count);
          next += count;
          return count;
        }
        if (ended) {
          return -1;
        }
        if (deflater.finished()) {
          ended = true;
          frame = trailer();
          next = 0;
          continue;
        }
        int count = deflater.deflate(target, offset, length);
        if (count > 0) {
          return count;
        }
        fill();
      }
    }

    private void fill() throws IOException {
      int count = content.read(buffer);
      if (count < 0) {
        deflater.finish();
        return;
      }
      crc.update(buffer, 0, count);
      total += count;
      deflater.setInput(buffer, 0, count);
    }

    private byte[] trailer() {
      byte[] bytes = new byte[8];
      for (int i = 0; i < 4; i++) {
        bytes[i] = (byte) (crc.getValue() >>> (8 * i));
        bytes[4 + i] = (byte) (total >>> (8 * i));
      }
      return bytes;
    }

    @Override
    public void close() throws IOException {
      deflater.end();
      ended = true;
      next = frame.length;
      content.close();
    }
  }
}
