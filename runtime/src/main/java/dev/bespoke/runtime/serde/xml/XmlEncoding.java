package dev.bespoke.runtime.serde.xml;

import dev.bespoke.runtime.serde.SerdeException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds out how a document is encoded (XML 1.0, appendix F). */
final class XmlEncoding {
  private static final int LONGEST_DECLARATION = 256;

  private XmlEncoding() {}

  /** The charset from which to transcode, or null for UTF-8. */
  static @Nullable Charset of(byte[] bytes, int from, int to) {
    int first = to - from < 2 ? 0 : ((bytes[from] & 0xff) << 8) | (bytes[from + 1] & 0xff);
    if (first == 0xfeff || first == 0x003c) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xfffe || first == 0x3c00) {
      return StandardCharsets.UTF_16LE;
    }
    String name = declared(bytes, from, to);
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "", "UTF-8", "UTF8", "US-ASCII", "ASCII" -> null;
      case "ISO-8859-1", "LATIN1" -> StandardCharsets.ISO_8859_1;
      default ->
          throw new SerdeException(
              "Malformed XML at byte 0: expected UTF-8, UTF-16, ISO-8859-1 or US-ASCII,"
                  + " but another encoding is declared");
    };
  }

  /** The encoding that the XML declaration names; empty where there is none. */
  private static String declared(byte[] bytes, int from, int to) {
    int length = Math.min(to - from, LONGEST_DECLARATION);
    String start = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    int declaration = start.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
    int end = start.indexOf("?>");
    if (end < 0 || !start.startsWith("<?xml", declaration) || start.charAt(declaration + 5) > ' ') {
      return "";
    }
    int name = start.indexOf("encoding", declaration);
    if (name < 0 || name > end) {
      return "";
    }
    int open = name + "encoding".length();
    while (open < end && start.charAt(open) != '"' && start.charAt(open) != '\'') {
      open++;
    }
    int close = start.indexOf(start.charAt(open), open + 1);
    return close < 0 || close > end ? "" : start.substring(open + 1, close);
  }
}
