package dev.bespoke.runtime.endpoint;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How requests to an endpoint are signed (Smithy, "Endpoint authSchemes property"). Immutable.
 *
 * @param name {@code sigv4}, {@code sigv4a} or {@code sigv4-s3express}
 * @param signingName the service in a signature's scope; null for the service's own
 * @param signingRegion the region in a signature's scope; null for the client's
 * @param signingRegionSet the regions that a {@code sigv4a} signature is good for
 * @param disableDoubleEncoding whether the path that is signed is not percent-encoded once more
 */
public record AuthScheme(
    String name,
    @Nullable String signingName,
    @Nullable String signingRegion,
    List<String> signingRegionSet,
    boolean disableDoubleEncoding) {
  /** The Signature Version 4 with a region. */
  public static final String SIGV4 = "sigv4";

  /** The Signature Version 4 for several regions at once, with an asymmetric key. */
  public static final String SIGV4A = "sigv4a";

  /** The Signature Version 4 with the credentials of a session for one directory bucket. */
  public static final String S3_EXPRESS = "sigv4-s3express";

  /** Copies the list. */
  public AuthScheme {
    Objects.requireNonNull(name, "name");
    signingRegionSet = List.copyOf(signingRegionSet);
  }

  /** Signature Version 4 for this service and region; null for the client's own. */
  public static AuthScheme sigV4(@Nullable String signingName, @Nullable String signingRegion) {
    return new AuthScheme(SIGV4, signingName, signingRegion, List.of(), false);
  }
}
