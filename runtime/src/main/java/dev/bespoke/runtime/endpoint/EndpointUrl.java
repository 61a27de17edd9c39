package dev.bespoke.runtime.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a URL, as endpoint rules take it apart (Smithy, "Rules engine standard library",
 * {@code parseURL}).
 *
 * @param scheme {@code http} or {@code https}
 * @param authority host and port
 * @param path as written; empty for none
 * @param normalizedPath the path with a slash at both ends
 * @param isIp whether the host is an address
 */
public record EndpointUrl(
    String scheme, String authority, String path, String normalizedPath, boolean isIp) {

  /** The parts; null where the text is no http or https URL, or has a query, or more. */
  public static @Nullable EndpointUrl parse(@Nullable String url) {
    if (url == null || !(url.startsWith("https://") || url.startsWith("http://"))) {
      return null;
    }
    int begin = url.charAt(4) == 's' ? 8 : 7;
    int slash = url.indexOf('/', begin);
    int end = slash < 0 ? url.length() : slash;
    String authority = url.substring(begin, end);
    if (authority.isEmpty() || !isPlain(url) || authority.indexOf('@') >= 0) {
      return null;
    }
    String path = url.substring(end);
    String normalized = path.endsWith("/") ? path : path.concat("/");
    return new EndpointUrl(
        url.substring(0, begin - 3), authority, path, normalized, isAddress(authority));
  }

  private static boolean isPlain(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '?' || c == '#' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  /** Whether a host, a port after it or not, is an address; IPv6 has brackets. */
  static boolean isAddress(String authority) {
    if (authority.charAt(0) == '[') {
      return true;
    }
    int colon = authority.indexOf(':');
    return isIpV4(colon < 0 ? authority : authority.substring(0, colon));
  }

  /** Whether a text is four numbers of up to 255 with dots between. */
  static boolean isIpV4(String host) {
    int numbers = 0;
    int value = -1;
    for (int i = 0; i <= host.length(); i++) {
      char c = i == host.length() ? '.' : host.charAt(i);
      if (c == '.') {
        if (value < 0 || value > 255) {
          return false;
        }
        numbers++;
        value = -1;
      } else if (c >= '0' && c <= '9' && value <= 255) {
        value = Math.max(value, 0) * 10 + c - '0';
      } else {
        return false;
      }
    }
    return numbers == 4;
  }
}
