package dev.bespoke.runtime.http;

/**
 * What may stand in the head of a message (RFC 9110, section 5.5; RFC 9112, section 3): whatever
 * could end a line, and with it smuggle in another field or request, is refused.
 *
 * <p>The exceptions name a field, never its value, which may be a credential.
 */
final class MessageSyntax {
  /** The characters of a token (RFC 9110, section 5.6.2), by code. */
  private static final boolean[] TOKEN = new boolean[128];

  static {
    String others = "!#$%&'*+-.^_`|~";
    for (int c = 0; c < 128; c++) {
      TOKEN[c] =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || others.indexOf(c) >= 0;
    }
  }

  private MessageSyntax() {}

  /** Whether a field's name or a method may hold this character. */
  static boolean isToken(int c) {
    return c >= 0 && c < 128 && TOKEN[c];
  }

  /** Whether a percent-encoded path or query may hold this character. */
  private static boolean isTarget(char c) {
    return c > ' ' && c < 0x7F && c != '#';
  }

  /** Whether a field's value may hold this character. */
  private static boolean isValue(char c) {
    return (c >= ' ' && c != 0x7F) || c == '\t';
  }

  /**
   * Checks everything of a request that goes into its head.
   *
   * @throws IllegalArgumentException where something may not stand there
   */
  static void check(HttpRequest request) {
    checkMethod(request.method());
    checkPath(request.path());
    checkQuery(request.query());
    Headers headers = request.headers();
    for (int i = 0; i < headers.size(); i++) {
      checkField(headers.name(i), headers.value(i));
    }
  }

  private static void checkMethod(String method) {
    if (!isToken(method)) {
      throw new IllegalArgumentException(
          "an HTTP method is a word such as GET, not " + quote(method));
    }
  }

  private static void checkPath(String path) {
    if (!path.startsWith("/") || path.indexOf('?') >= 0) {
      throw new IllegalArgumentException(
          "the path of a request begins with a slash and holds no question mark: " + quote(path));
    }
    for (int i = 0; i < path.length(); i++) {
      if (!isTarget(path.charAt(i))) {
        throw new IllegalArgumentException(
            "the path of a request must be percent-encoded: character "
                + i
                + " of "
                + quote(path)
                + " may not stand in it");
      }
    }
  }

  private static void checkQuery(String query) {
    for (int i = 0; i < query.length(); i++) {
      if (!isTarget(query.charAt(i))) {
        throw new IllegalArgumentException(
            "the query of a request must be percent-encoded: its character "
                + i
                + " may not stand in it");
      }
    }
  }

  static void checkHost(String host) {
    boolean valid = !host.isEmpty();
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      valid &= c > ' ' && c < 0x7F && c != '/' && c != '?' && c != '#' && c != '@' && c != '\\';
    }
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    if (!valid || (!bracketed && host.indexOf(':') >= 0)) {
      throw new IllegalArgumentException(
          "the host of an endpoint is a name or an address without a port, not " + quote(host));
    }
  }

  private static void checkField(String name, String value) {
    if (!isToken(name)) {
      throw new IllegalArgumentException(quote(name) + " cannot be the name of a header field");
    }
    for (int i = 0; i < value.length(); i++) {
      if (!isValue(value.charAt(i))) {
        throw new IllegalArgumentException(
            "the value of header field '"
                + name
                + "' holds a control character (such as a line break) at index "
                + i);
      }
    }
  }

  private static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isToken(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** In quotation marks, with whatever isn't printable ASCII replaced. */
  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('\'');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted.append(c >= ' ' && c < 0x7F ? c : '?');
    }
    return quoted.append('\'').toString();
  }
}
