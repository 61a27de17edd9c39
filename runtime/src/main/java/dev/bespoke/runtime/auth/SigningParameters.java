package dev.bespoke.runtime.auth;

import dev.bespoke.runtime.credentials.Credentials;
import java.time.Instant;
import java.util.Objects;

/**
 * How to sign one request. Immutable.
 *
 * @param credentials the keys; anonymous ones leave the request unsigned
 * @param region the region of the signature's scope; for Version 4A the regions that the signature
 *     is good for, with commas between them, or {@code *} for all
 * @param signingName the service's name in the signature's scope
 * @param time when the request is signed; fractions of a second are dropped
 * @param payloadHash what the signature says about the body
 * @param normalizePath whether dot segments and repeated slashes are taken out of the path that is
 *     signed; not for S3, whose keys may hold them
 * @param doubleEncodePath whether the path that is signed is percent-encoded once more; not for S3
 * @param contentSha256Header whether {@code x-amz-content-sha256} is sent even with a computed
 *     hash, as S3 wants it
 */
public record SigningParameters(
    Credentials credentials,
    String region,
    String signingName,
    Instant time,
    PayloadHash payloadHash,
    boolean normalizePath,
    boolean doubleEncodePath,
    boolean contentSha256Header) {
  /** Requires every part. */
  public SigningParameters {
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(signingName, "signingName");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(payloadHash, "payloadHash");
  }

  /** What all services but S3 want, with the body's hash computed. */
  public static SigningParameters of(
      Credentials credentials, String region, String signingName, Instant time) {
    return new SigningParameters(
        credentials, region, signingName, time, PayloadHash.COMPUTED, true, true, false);
  }

  /** What S3 and its relatives want, with the body's hash computed. */
  public static SigningParameters s3(
      Credentials credentials, String region, String signingName, Instant time) {
    return new SigningParameters(
        credentials, region, signingName, time, PayloadHash.COMPUTED, false, false, true);
  }

  /** These with something else said about the body. */
  public SigningParameters withPayloadHash(PayloadHash hash) {
    return new SigningParameters(
        credentials,
        region,
        signingName,
        time,
        hash,
        normalizePath,
        doubleEncodePath,
        contentSha256Header);
  }
}
