package dev.bespoke.runtime.checksum;

import dev.bespoke.runtime.http.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A body in {@code aws-chunked} encoding, whose checksum is computed as it is sent and follows it
 * as a trailer (Amazon S3, "Uploading objects with unsigned trailing checksums"). Replayable where
 * the body within is.
 */
final class AwsChunkedBody extends RequestBody {
  static final int CHUNK = 64 * 1024;

  private final RequestBody content;
  private final ChecksumAlgorithm algorithm;

  AwsChunkedBody(RequestBody content, ChecksumAlgorithm algorithm) {
    this.content = content;
    this.algorithm = algorithm;
  }

  @Override
  public long contentLength() {
    long length = content.contentLength();
    if (length < 0) {
      return -1;
    }
    long full = length / CHUNK;
    long rest = length % CHUNK;
    long total = full * (CHUNK + Integer.toHexString(CHUNK).length() + 4);
    if (rest > 0) {
      total += rest + Long.toHexString(rest).length() + 4;
    }
    return total + 3 + algorithm.header().length() + 1 + base64Length() + 4;
  }

  private int base64Length() {
    return switch (algorithm) {
      case CRC32, CRC32C -> 8;
      case CRC64NVME -> 12;
      case MD5 -> 24;
      case SHA1 -> 28;
      case SHA256 -> 44;
      case SHA512 -> 88;
    };
  }

  @Override
  public boolean isReplayable() {
    return content.isReplayable();
  }

  @Override
  public InputStream open() throws IOException {
    return new Chunks(content.open(), algorithm, content.contentLength());
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try (InputStream in = open()) {
      byte[] buffer = new byte[CHUNK + 16];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        out.write(buffer, 0, count);
      }
    }
  }

  /** Frames the content, one chunk at a time. */
  private static final class Chunks extends InputStream {
    private static final byte[] END = {};

    private final InputStream content;
    private final ChecksumAlgorithm algorithm;
    private final Checksum checksum;
    private final long announced;
    private final byte[] chunk = new byte[CHUNK];
    private long total;
    private byte[] frame = END;
    private int position;
    private int limit;
    private boolean ended;

    Chunks(InputStream content, ChecksumAlgorithm algorithm, long announced) {
      this.content = content;
      this.algorithm = algorithm;
      this.checksum = algorithm.start();
      this.announced = announced;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      while (position == limit) {
        if (ended) {
          return -1;
        }
        nextFrame();
      }
      int count = Math.min(length, limit - position);
      System.arraycopy(frame, position, buffer, offset, count);
      position += count;
      return count;
    }

    private void nextFrame() throws IOException {
      int count = content.readNBytes(chunk, 0, CHUNK);
      total += count;
      if (announced >= 0 && (total > announced || (count < CHUNK && total < announced))) {
        throw new IOException(
            "the body has another length than it announced: "
                + announced
                + " bytes announced, "
                + (total > announced ? "more" : total)
                + " read");
      }
      checksum.update(chunk, 0, count);
      ended = count < CHUNK || total == announced;
      byte[] head = ascii(Integer.toHexString(count).concat("\r\n"));
      byte[] tail = ended ? trailer() : new byte[0];
      int size = count == 0 ? 0 : head.length + count + 2;
      if (frame.length < size + tail.length) {
        frame = new byte[Math.max(size + tail.length, ended ? 0 : CHUNK + 32)];
      }
      if (count > 0) {
        System.arraycopy(head, 0, frame, 0, head.length);
        System.arraycopy(chunk, 0, frame, head.length, count);
        frame[size - 2] = '\r';
        frame[size - 1] = '\n';
      }
      System.arraycopy(tail, 0, frame, size, tail.length);
      position = 0;
      limit = size + tail.length;
    }

    private byte[] trailer() {
      return ascii(
          "0\r\n"
              .concat(algorithm.header())
              .concat(":")
              .concat(checksum.base64())
              .concat("\r\n\r\n"));
    }

    private static byte[] ascii(String text) {
      return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
      content.close();
    }
  }
}
