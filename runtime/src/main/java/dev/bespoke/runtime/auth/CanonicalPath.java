package dev.bespoke.runtime.auth;

import dev.bespoke.runtime.http.UriEncoder;
import java.util.ArrayList;
import java.util.List;

/** Writes the path as it is signed. */
final class CanonicalPath {
  private CanonicalPath() {}

  static void write(String path, boolean normalize, boolean encode, ByteBuilder out) {
    String normal = normalize && needsNormalizing(path) ? normalize(path) : path;
    if (normal.isEmpty()) {
      out.add('/');
    } else {
      out.add(encode ? UriEncoder.encodePath(normal) : normal);
    }
  }

  private static boolean needsNormalizing(String path) {
    return path.contains("//") || path.contains("/.") || path.startsWith(".");
  }

  /** Drops empty and dot segments; a slash at the end stays. */
  private static String normalize(String path) {
    List<String> kept = new ArrayList<>();
    int start = 0;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      String segment = path.substring(start, end);
      if (segment.equals("..")) {
        if (!kept.isEmpty()) {
          kept.remove(kept.size() - 1);
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.add(segment);
      }
      start = end + 1;
    }
    String end = path.endsWith("/") && !kept.isEmpty() ? "/" : "";
    return "/" + String.join("/", kept) + end;
  }
}
