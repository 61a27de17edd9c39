package dev.bespoke.definitions.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How requests to an endpoint are signed (Smithy, "Endpoint authSchemes property").
 *
 * @param name {@code sigv4}, {@code sigv4a} or {@code sigv4-s3express}
 * @param signingName the service in the signature's scope; null for the service's own
 * @param signingRegion the region in the signature's scope; null for the client's
 * @param signingRegionSet the regions that a {@code sigv4a} signature is good for
 */
public record AuthSchemeRule(
    String name,
    @Nullable Expression signingName,
    @Nullable Expression signingRegion,
    List<Expression> signingRegionSet,
    boolean disableDoubleEncoding) {
  /** Copies the list. */
  public AuthSchemeRule {
    signingRegionSet = List.copyOf(signingRegionSet);
  }
}
