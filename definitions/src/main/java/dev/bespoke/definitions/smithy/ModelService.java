package dev.bespoke.definitions.smithy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A service as a look at its file shows it.
 *
 * @param id the absolute shape id
 * @param version the API version; empty where the file does not say
 * @param sdkId AWS's name of the service, as {@code S3 Control}, where the file says
 */
record ModelService(String id, String version, @Nullable String sdkId) {

  /** The name after the AWS CLI's rule, as {@code s3-control}; null for a service without id. */
  @Nullable String cliName() {
    return sdkId == null ? null : cliName(sdkId);
  }

  /** AWS's name of a service in lower case with hyphens. */
  static String cliName(String sdkId) {
    return sdkId.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
