package dev.bespoke.runtime.auth;

import dev.bespoke.runtime.http.UriEncoder;

/** The parameters that a presigned URL has in place of header fields. */
final class PresignedQuery {
  private static final String[] NAMES = {
    "X-Amz-Algorithm=",
    "X-Amz-Credential=",
    "X-Amz-Date=",
    "X-Amz-Expires=",
    "X-Amz-Region-Set=",
    "X-Amz-Security-Token=",
    "X-Amz-Signature=",
    "X-Amz-SignedHeaders="
  };

  private PresignedQuery() {}

  /** A query without the parameters that an earlier signature put there. */
  static String remove(String query) {
    if (!query.contains("X-Amz-")) {
      return query;
    }
    StringBuilder kept = new StringBuilder(query.length());
    for (int start = 0; start < query.length(); ) {
      int ampersand = query.indexOf('&', start);
      int end = ampersand < 0 ? query.length() : ampersand;
      if (!isOfSignature(query, start)) {
        kept.append(kept.length() == 0 ? "" : "&").append(query, start, end);
      }
      start = end + 1;
    }
    return kept.toString();
  }

  private static boolean isOfSignature(String query, int start) {
    for (String name : NAMES) {
      if (query.startsWith(name, start)) {
        return true;
      }
    }
    return false;
  }

  /** A query with all parameters of a signature but the signature itself. */
  static String add(
      String query,
      SigningParameters parameters,
      Algorithm algorithm,
      String time,
      long expires,
      String headers) {
    StringBuilder out = new StringBuilder(query.length() + 512).append(query);
    out.append(query.isEmpty() ? "" : "&").append("X-Amz-Algorithm=").append(algorithm.name());
    out.append("&X-Amz-Credential=");
    UriEncoder.append(out, parameters.credentials().accessKeyId(), false);
    out.append("%2F").append(time, 0, 8).append("%2F");
    String regionSet = algorithm.regionSet(parameters);
    if (regionSet == null) {
      UriEncoder.append(out, parameters.region(), false);
      out.append("%2F");
    }
    UriEncoder.append(out, parameters.signingName(), false);
    out.append("%2Faws4_request&X-Amz-Date=").append(time);
    out.append("&X-Amz-Expires=").append(expires);
    if (regionSet != null) {
      out.append("&X-Amz-Region-Set=");
      UriEncoder.append(out, regionSet, false);
    }
    String token = parameters.credentials().sessionToken();
    if (token != null) {
      out.append("&X-Amz-Security-Token=");
      UriEncoder.append(out, token, false);
    }
    out.append("&X-Amz-SignedHeaders=");
    UriEncoder.append(out, headers, false);
    return out.toString();
  }
}
