package dev.bespoke.runtime.checksum;

import dev.bespoke.runtime.http.Headers;
import java.io.InputStream;

/**
 * Verifies the checksum that a response carries. Not verified are checksums of parts of an object
 * (status 206), composite ones of multipart uploads (they end in a hyphen and the number of parts),
 * and algorithms that are not computed here. Stateless.
 */
public final class ResponseChecksum {
  private static final ChecksumAlgorithm[] ALGORITHMS = ChecksumAlgorithm.values();

  private ResponseChecksum() {}

  /** The body, verified as it is read where the headers carry a checksum for it. */
  public static InputStream verify(
      InputStream body, int status, Headers headers, ChecksumTrait trait) {
    if (status != 200) {
      return body;
    }
    for (ChecksumAlgorithm algorithm : ALGORITHMS) {
      if (trait.responseAlgorithms().contains(algorithm.name())) {
        String expected = headers.get(algorithm.header());
        if (expected != null && !expected.isEmpty() && expected.indexOf('-') < 0) {
          return new VerifyingInputStream(body, algorithm, expected.trim());
        }
      }
    }
    return body;
  }
}
