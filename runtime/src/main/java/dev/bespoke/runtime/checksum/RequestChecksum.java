package dev.bespoke.runtime.checksum;

import dev.bespoke.runtime.error.ClientException;
import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import dev.bespoke.runtime.http.RequestBody;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Adds the checksum of a request's payload (AWS SDKs and Tools Reference Guide, "Data Integrity
 * Protections for Amazon S3").
 *
 * <p>What the caller computed wins. A body in memory gets a header, as does a replayable one over
 * plain http or where payloads are signed; any other is sent in {@code aws-chunked} encoding with a
 * trailer, so that it is read once. Stateless.
 */
public final class RequestChecksum {
  private static final String PREFIX = "x-amz-checksum-";
  private static final String CONTENT_MD5 = "content-md5";

  private RequestChecksum() {}

  /**
   * Adds the checksum to a request whose scheme is known.
   *
   * @param trait what the definition says; null for nothing
   * @param chosen the algorithm the caller chose; null for none
   * @param contentMd5 whether a required checksum is an MD5 where none was chosen
   * @param signed whether the payload is to be signed, which a trailer rules out
   * @return what carries the payload's integrity now
   * @throws ClientException where the algorithm is unknown, or the body's length is needed and
   *     unknown
   * @throws IOException where the body cannot be read
   */
  public static Integrity apply(
      HttpRequest request,
      ChecksumTrait trait,
      @Nullable String chosen,
      ChecksumMode mode,
      boolean contentMd5,
      boolean signed)
      throws IOException {
    if (isGiven(request.headers(), chosen)) {
      return Integrity.HEADER;
    }
    ChecksumAlgorithm algorithm = algorithm(trait, chosen, mode, contentMd5);
    if (algorithm == null) {
      return Integrity.NONE;
    }
    if (algorithm == ChecksumAlgorithm.MD5 && chosen == null) {
      request.headers().set(CONTENT_MD5, compute(request.body(), algorithm));
      return Integrity.HEADER;
    }
    if (trait.algorithmHeader() != null) {
      request.headers().set(trait.algorithmHeader(), algorithm.name());
    }
    RequestBody body = request.body();
    boolean readTwice = signed || request.scheme().equals("http");
    boolean header = body.isInMemory() || (body.isReplayable() && readTwice);
    if (header) {
      request.headers().set(algorithm.header(), compute(body, algorithm));
      return Integrity.HEADER;
    }
    trail(request, body, algorithm);
    return Integrity.TRAILER;
  }

  private static @Nullable ChecksumAlgorithm algorithm(
      ChecksumTrait trait, @Nullable String chosen, ChecksumMode mode, boolean contentMd5) {
    if (chosen != null) {
      return ChecksumAlgorithm.of(chosen);
    }
    if (trait.algorithmHeader() == null || (contentMd5 && trait.requestRequired())) {
      return trait.requestRequired() ? ChecksumAlgorithm.MD5 : null;
    }
    boolean wanted = trait.requestRequired() || mode == ChecksumMode.WHEN_SUPPORTED;
    return wanted ? ChecksumAlgorithm.CRC32 : null;
  }

  /** Whether the caller has set a checksum already: of the algorithm chosen, if any. */
  private static boolean isGiven(Headers headers, @Nullable String chosen) {
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (name.equals(CONTENT_MD5) && chosen == null) {
        return true;
      }
      if (name.startsWith(PREFIX)
          && !name.equals("x-amz-checksum-algorithm")
          && !name.equals("x-amz-checksum-type")
          && !name.equals("x-amz-checksum-mode")) {
        return true;
      }
    }
    return false;
  }

  private static String compute(RequestBody body, ChecksumAlgorithm algorithm) throws IOException {
    if (!body.isReplayable()) {
      throw new ClientException(
          "This operation needs a checksum of its payload in a header, so that the payload is read"
              + " twice; this body can be read only once. Give it as bytes or as a file.");
    }
    Checksum checksum = algorithm.start();
    body.writeTo(new ChecksumSink(checksum));
    return checksum.base64();
  }

  private static void trail(HttpRequest request, RequestBody body, ChecksumAlgorithm algorithm) {
    long length = body.contentLength();
    if (length < 0) {
      throw new ClientException(
          "The length of the body is unknown, and this operation needs it in advance. Give the"
              + " length with the stream (RequestBody.of(stream, length)), or upload a file.");
    }
    Headers headers = request.headers();
    String encoding = headers.get("content-encoding");
    headers.set(
        "content-encoding",
        encoding == null || encoding.isEmpty() ? "aws-chunked" : encoding.concat(",aws-chunked"));
    headers.set("x-amz-trailer", algorithm.header());
    headers.set("x-amz-decoded-content-length", Long.toString(length));
    request.body(new AwsChunkedBody(body, algorithm));
  }

  private static final class ChecksumSink extends OutputStream {
    private final Checksum checksum;

    ChecksumSink(Checksum checksum) {
      this.checksum = checksum;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      checksum.update(bytes, offset, length);
    }
  }
}
