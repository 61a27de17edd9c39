package dev.bespoke.definitions.resource;

/** Reads the pieces that paths and targets are made of. */
final class PathScanner {
  private final String text;
  private int at;

  PathScanner(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at == text.length();
  }

  boolean accept(String token) {
    if (!text.startsWith(token, at)) {
      return false;
    }
    at += token.length();
    return true;
  }

  void expect(String token) {
    if (!accept(token)) {
      throw error("'" + token + "'");
    }
  }

  String name() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      throw error("a member's name");
    }
    return text.substring(start, at);
  }

  int index() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    // An index is a position in a request's or a response's list: four digits are plenty.
    if (start == at || at - start > 4) {
      throw error("an index from 0 to 9999");
    }
    return Integer.parseInt(text.substring(start, at));
  }

  IllegalArgumentException error(String expected) {
    return new IllegalArgumentException(
        "\"" + text + "\" is not a path: expected " + expected + " at character " + (at + 1));
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }
}
