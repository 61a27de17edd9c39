package dev.bespoke.runtime.endpoint;

/** Takes the URL of an endpoint apart (RFC 3986, section 3). */
final class EndpointParser {
  private EndpointParser() {}

  /** The endpoint; its path ends with a slash where {@code prefix}. */
  static Endpoint parse(String url, boolean prefix) {
    int begin = afterScheme(url);
    int end = begin;
    while (end < url.length() && url.charAt(end) != '/') {
      end++;
    }
    int colon = end;
    while (colon > begin && Character.isDigit(url.charAt(colon - 1))) {
      colon--;
    }
    int port = -1;
    int hostEnd = end;
    if (colon > begin && url.charAt(colon - 1) == ':') {
      hostEnd = colon - 1;
      port = port(url, colon, end);
    }
    checkHost(url, begin, hostEnd);
    for (int i = end; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == '?' || c == '#') {
        throw malformed("it must have no query or fragment");
      }
      if (c <= ' ' || c >= 0x7f || c == '\\') {
        throw malformed("its path holds a character that has to be percent-encoded");
      }
    }
    String path = end == url.length() ? "/" : url.substring(end);
    if (prefix && !path.endsWith("/")) {
      path = path.concat("/");
    }
    return new Endpoint(begin == 8 ? "https" : "http", url.substring(begin, hostEnd), port, path);
  }

  private static int afterScheme(String url) {
    if (url.regionMatches(true, 0, "https://", 0, 8)) {
      return 8;
    }
    if (url.regionMatches(true, 0, "http://", 0, 7)) {
      return 7;
    }
    throw malformed("it has to begin with http:// or https://");
  }

  private static int port(String url, int begin, int end) {
    int port = 0;
    for (int i = begin; i < end && port <= 65535; i++) {
      port = port * 10 + url.charAt(i) - '0';
    }
    if (begin == end || port > 65535) {
      throw malformed("its port is no number of up to 65535");
    }
    return port;
  }

  /** Letters, digits, {@code - . _}; underscores, since Docker's networks are full of them. */
  private static void checkHost(String url, int begin, int end) {
    boolean address = begin < end && url.charAt(begin) == '[' && url.charAt(end - 1) == ']';
    boolean valid = end > begin && end - begin <= 255 && (!address || end - begin > 3);
    for (int i = begin; valid && i < end; i++) {
      char c = url.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      valid =
          address
              ? word || c == ':' || c == '.' || c == '%' || i == begin || i == end - 1
              : word || c == '-' || c == '.' || c == '_';
    }
    if (!valid) {
      throw malformed("it names no valid host and port");
    }
  }

  private static EndpointException malformed(String reason) {
    return new EndpointException(
        "The endpoint URL is not usable: ",
        reason,
        ". Write it as http://host:port or https://host/path.");
  }
}
