package dev.bespoke.runtime.http;

import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a block of compressed headers (RFC 7541, "HPACK") from a peer that was told to keep no
 * table of its own: {@code SETTINGS_HEADER_TABLE_SIZE} is 0, so what it would add is dropped.
 */
final class Http2HeaderReader {
  private static final int MAX_INTEGER = 1 << 20;

  /** The static table: names and values in turn (RFC 7541, appendix A). */
  private static final String[] TABLE = {
    ":authority",
    "",
    ":method",
    "GET",
    ":method",
    "POST",
    ":path",
    "/",
    ":path",
    "/index.html",
    ":scheme",
    "http",
    ":scheme",
    "https",
    ":status",
    "200",
    ":status",
    "204",
    ":status",
    "206",
    ":status",
    "304",
    ":status",
    "400",
    ":status",
    "404",
    ":status",
    "500",
    "accept-charset",
    "",
    "accept-encoding",
    "gzip, deflate",
    "accept-language",
    "",
    "accept-ranges",
    "",
    "accept",
    "",
    "access-control-allow-origin",
    "",
    "age",
    "",
    "allow",
    "",
    "authorization",
    "",
    "cache-control",
    "",
    "content-disposition",
    "",
    "content-encoding",
    "",
    "content-language",
    "",
    "content-length",
    "",
    "content-location",
    "",
    "content-range",
    "",
    "content-type",
    "",
    "cookie",
    "",
    "date",
    "",
    "etag",
    "",
    "expect",
    "",
    "expires",
    "",
    "from",
    "",
    "host",
    "",
    "if-match",
    "",
    "if-modified-since",
    "",
    "if-none-match",
    "",
    "if-range",
    "",
    "if-unmodified-since",
    "",
    "last-modified",
    "",
    "link",
    "",
    "location",
    "",
    "max-forwards",
    "",
    "proxy-authenticate",
    "",
    "proxy-authorization",
    "",
    "range",
    "",
    "referer",
    "",
    "refresh",
    "",
    "retry-after",
    "",
    "server",
    "",
    "set-cookie",
    "",
    "strict-transport-security",
    "",
    "transfer-encoding",
    "",
    "user-agent",
    "",
    "vary",
    "",
    "via",
    "",
    "www-authenticate",
    ""
  };

  private final byte[] block;
  private int position;

  private Http2HeaderReader(byte[] block) {
    this.block = block;
  }

  /** A response's status and fields. */
  record Head(int status, Headers headers) {}

  /**
   * The head that a block holds; its status is 0 where it is a trailer.
   *
   * @throws ProtocolException where it is malformed
   */
  static Head read(byte[] block) throws ProtocolException {
    return new Http2HeaderReader(block).read();
  }

  private Head read() throws ProtocolException {
    int status = 0;
    Headers headers = new Headers();
    while (position < block.length) {
      int first = block[position] & 0xFF;
      if (first >= 0x20 && first < 0x40) {
        if (integer(5) != 0) {
          throw malformed("its table of headers is larger than was allowed");
        }
        continue;
      }
      boolean indexed = first >= 0x80;
      int index = integer(indexed ? 7 : first >= 0x40 ? 6 : 4);
      if (indexed && index == 0) {
        throw malformed("a header has no index");
      }
      String name = index == 0 ? string() : TABLE[at(index)];
      String value = indexed ? TABLE[at(index) + 1] : string();
      if (name.equals(":status")) {
        status = status(value, status);
      } else {
        check(name, value);
        headers.add(name, value);
      }
    }
    return new Head(status, headers);
  }

  private static int at(int index) throws ProtocolException {
    if (index > TABLE.length / 2) {
      throw malformed("a header is taken from a table that does not hold it");
    }
    return 2 * (index - 1);
  }

  private static int status(String value, int before) throws ProtocolException {
    boolean valid = before == 0 && value.length() == 3;
    int status = 0;
    for (int i = 0; valid && i < 3; i++) {
      char c = value.charAt(i);
      valid = c >= '0' && c <= '9';
      status = status * 10 + c - '0';
    }
    if (!valid || status < 100) {
      throw malformed("it has no status of three digits");
    }
    return status;
  }

  /** What could be taken for another field by whoever writes it down is refused. */
  private static void check(String name, String value) throws ProtocolException {
    boolean valid = !name.isEmpty();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      valid &= MessageSyntax.isToken(c) && !(c >= 'A' && c <= 'Z');
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      valid &= (c >= ' ' && c != 0x7F) || c == '\t';
    }
    if (!valid) {
      throw malformed("a header's name or value holds what may not stand there");
    }
  }

  private int integer(int prefix) throws ProtocolException {
    int max = (1 << prefix) - 1;
    int value = next() & max;
    if (value < max) {
      return value;
    }
    for (int shift = 0; ; shift += 7) {
      int b = next();
      value += (b & 0x7F) << shift;
      if (value > MAX_INTEGER || shift > 21) {
        throw malformed("a number in its head is too large");
      }
      if (b < 0x80) {
        return value;
      }
    }
  }

  private String string() throws ProtocolException {
    boolean huffman = position < block.length && block[position] < 0;
    int length = integer(7);
    if (length > block.length - position) {
      throw malformed("its head ends within a header");
    }
    int from = position;
    position += length;
    return huffman
        ? Http2Huffman.decode(block, from, position)
        : new String(block, from, length, StandardCharsets.ISO_8859_1);
  }

  private int next() throws ProtocolException {
    if (position == block.length) {
      throw malformed("its head ends within a header");
    }
    return block[position++] & 0xFF;
  }

  private static ProtocolException malformed(String why) {
    return new ProtocolException("malformed response: " + why);
  }
}
