package dev.bespoke.runtime.checksum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the definition says of an operation's checksums (AWS traits {@code
 * aws.protocols#httpChecksum} and Smithy's {@code httpChecksumRequired}). Immutable.
 *
 * @param requestRequired whether the service refuses a request without a checksum
 * @param algorithmHeader the header that names the request's algorithm ({@code
 *     x-amz-sdk-checksum-algorithm}): that of the algorithm member; null where the operation has
 *     none, so that only {@code Content-MD5} can be sent
 * @param responseAlgorithms the algorithms whose checksums a response may carry, such as {@code
 *     "CRC32"}; empty where it carries none
 */
public record ChecksumTrait(
    boolean requestRequired, @Nullable String algorithmHeader, List<String> responseAlgorithms) {
  /** Copies the list. */
  public ChecksumTrait {
    responseAlgorithms = List.copyOf(responseAlgorithms);
  }
}
