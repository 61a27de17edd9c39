package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/**
 * How users name a service: {@code s3}, {@code cloudfront@2020-05-31} or {@code
 * com.acme.weather#Weather}.
 *
 * @param name the AWS CLI's name, or an absolute Smithy shape id
 * @param version the API version; null for the newest
 */
public record ServiceName(String name, @Nullable String version) {
  /** Takes a name apart at its {@code @}. */
  public static ServiceName of(String text) {
    int at = text.indexOf('@');
    return at < 0
        ? new ServiceName(text, null)
        : new ServiceName(text.substring(0, at), text.substring(at + 1));
  }

  /** Whether a definition of that API version is meant. */
  public boolean accepts(String apiVersion) {
    return version == null || version.equals(apiVersion);
  }

  /** Whether the name is a Smithy shape id. */
  public boolean isShapeId() {
    return name.indexOf('#') > 0;
  }
}
