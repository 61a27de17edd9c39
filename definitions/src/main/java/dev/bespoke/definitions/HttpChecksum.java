package dev.bespoke.definitions;

import dev.bespoke.definitions.json.JsonObject;
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

  /**
   * The trait as it stands in a definition.
   *
   * @param trait null for none
   * @param required whether the older trait demands a checksum
   * @return null where neither is there
   */
  public static @Nullable HttpChecksum of(@Nullable JsonObject trait, boolean required) {
    if (trait == null) {
      return required ? new HttpChecksum(null, true, null, List.of()) : null;
    }
    return new HttpChecksum(
        trait.optionalString("requestAlgorithmMember"),
        required || trait.flag("requestChecksumRequired"),
        trait.optionalString("requestValidationModeMember"),
        trait.strings("responseAlgorithms"));
  }
}
