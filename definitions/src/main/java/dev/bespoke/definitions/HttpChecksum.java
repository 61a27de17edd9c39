package dev.bespoke.definitions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation's checksums (Smithy, "AWS client checksum"), joined with the older trait that only
 * demanded one.
 *
 * @param requestAlgorithmMember the request member that chooses the algorithm
 * @param requestChecksumRequired whether the service refuses a request without a checksum
 * @param requestValidationModeMember the request member that asks for the response's checksum
 * @param responseAlgorithms the algorithms in which the service may answer, as {@code CRC32}
 */
public record HttpChecksum(
    @Nullable String requestAlgorithmMember,
    boolean requestChecksumRequired,
    @Nullable String requestValidationModeMember,
    List<String> responseAlgorithms) {

  /** Copies the list. */
  public HttpChecksum {
    responseAlgorithms = List.copyOf(responseAlgorithms);
  }
}
