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
  /** With its frame it fits into three records of TLS, and into one packet of the kernel's. */
  static final int CHUNK = 48 * 1024 - 16;

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
    try (Chunks chunks = new Chunks(content.open(), algorithm, content.contentLength())) {
      chunks.writeTo(out);
    }
  }

  /** Frames the content, one chunk at a time. */
  private static final class Chunks extends InputStream {
    /** What a chunk's length may take in front of it, line break included. */
    private static final int HEAD = 8;

    private final InputStream content;
    private final ChecksumAlgorithm algorithm;
    private final Checksum checksum;
    private final long announced;
    private long total;

    /** The chunk's length, right before {@link #HEAD}; then its bytes, and what follows them. */
    private final byte[] frame = new byte[HEAD + CHUNK + 256];

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
      if (position == limit && !nextFrame()) {
        return -1;
      }
      int count = Math.min(length, limit - position);
      System.arraycopy(frame, position, buffer, offset, count);
      position += count;
      return count;
    }

    void writeTo(OutputStream out) throws IOException {
      while (nextFrame()) {
        out.write(frame, position, limit - position);
      }
    }

    /** Makes the next frame, if there is another. */
    private boolean nextFrame() throws IOException {
      if (ended) {
        return false;
      }
      int count = content.readNBytes(frame, HEAD, CHUNK);
      total += count;
      if (announced >= 0 && (total > announced || (count < CHUNK && total < announced))) {
        throw new IOException(
            "the body has another length than it announced: "
                + announced
                + " bytes announced, "
                + (total > announced ? "more" : total)
                + " read");
      }
      checksum.update(frame, HEAD, count);
      ended = count < CHUNK || total == announced;
      position = HEAD;
      limit = HEAD;
      if (count > 0) {
        byte[] head = ascii(Integer.toHexString(count).concat("\r\n"));
        position = HEAD - head.length;
        System.arraycopy(head, 0, frame, position, head.length);
        limit = HEAD + count;
        frame[limit++] = '\r';
        frame[limit++] = '\n';
      }
      if (ended) {
        byte[] trailer = trailer();
        System.arraycopy(trailer, 0, frame, limit, trailer.length);
        limit += trailer.length;
      }
      return true;
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
