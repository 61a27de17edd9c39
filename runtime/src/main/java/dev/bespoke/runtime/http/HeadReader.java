package dev.bespoke.runtime.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the heads of responses straight from a connection's buffer (RFC 9112, sections 4 and 5).
 *
 * <p>A server sends the same fields again and again: names and short values equal to those of the
 * last response at the same place are shared with it instead of created anew.
 */
final class HeadReader {
  private static final int MAX_FIELDS = 256;
  private static final int MAX_SHARED_VALUE = 64;

  private final Connection connection;
  private final String[] lastNames = new String[16];
  private final String[] lastValues = new String[16];
  private int status;
  private boolean http10;
  private Headers headers = new Headers();

  HeadReader(Connection connection) {
    this.connection = connection;
  }

  /** The status code of the response read last. */
  int status() {
    return status;
  }

  /** Whether it is of HTTP/1.0. */
  boolean isHttp10() {
    return http10;
  }

  /** Its fields. */
  Headers headers() {
    return headers;
  }

  /**
   * Reads the next head.
   *
   * @return false where the connection ended before its first byte
   * @throws ProtocolException where it isn't the head of an HTTP/1 response
   */
  boolean read() throws IOException {
    int end = connection.receiveHead();
    if (end < 0) {
      if (connection.buffered() == 0) {
        return false;
      }
      throw new ProtocolException(
          connection.route + " closed the connection within the head of its response");
    }
    byte[] buffer = connection.buffer();
    int lineEnd = lineEnd(buffer, connection.position());
    readStatusLine(buffer, connection.position(), lineEnd);
    headers = new Headers();
    int start = afterLine(buffer, lineEnd);
    while (true) {
      lineEnd = lineEnd(buffer, start);
      if (lineEnd == start) {
        break;
      }
      lineEnd = unfolded(buffer, lineEnd);
      if (headers.size() == MAX_FIELDS) {
        throw malformed("more than 256 header fields");
      }
      readField(buffer, start, lineEnd);
      start = afterLine(buffer, lineEnd);
    }
    connection.position(end);
    return true;
  }

  /** {@code HTTP/1.1 200 OK}; the reason may be lacking. */
  private void readStatusLine(byte[] buffer, int start, int end) throws ProtocolException {
    if (end - start < 12
        || buffer[start] != 'H'
        || buffer[start + 1] != 'T'
        || buffer[start + 2] != 'T'
        || buffer[start + 3] != 'P'
        || buffer[start + 4] != '/'
        || buffer[start + 5] != '1'
        || buffer[start + 6] != '.'
        || !isDigit(buffer[start + 7])
        || buffer[start + 8] != ' '
        || buffer[start + 9] < '1'
        || !isDigit(buffer[start + 9])
        || !isDigit(buffer[start + 10])
        || !isDigit(buffer[start + 11])
        || (end - start > 12 && buffer[start + 12] != ' ')) {
      throw malformed("not a status line of HTTP/1");
    }
    http10 = buffer[start + 7] == '0';
    status =
        (buffer[start + 9] - '0') * 100
            + (buffer[start + 10] - '0') * 10
            + buffer[start + 11]
            - '0';
  }

  private void readField(byte[] buffer, int start, int end) throws ProtocolException {
    int colon = start;
    while (colon < end && buffer[colon] != ':') {
      if (!MessageSyntax.isToken(buffer[colon])) {
        throw malformed("a header field with a bad name");
      }
      colon++;
    }
    if (colon == start || colon == end) {
      throw malformed("a header field without a name or colon");
    }
    int from = colon + 1;
    int to = end;
    while (from < to && isBlank(buffer[from])) {
      from++;
    }
    while (to > from && isBlank(buffer[to - 1])) {
      to--;
    }
    for (int i = from; i < to; i++) {
      byte b = buffer[i];
      if ((b >= 0 && b < ' ' && b != '\t') || b == 0x7F) {
        throw malformed("a header field with a control character");
      }
    }
    int index = headers.size();
    String name = shared(lastNames, index, buffer, start, colon, true);
    String value = shared(lastValues, index, buffer, from, to, false);
    headers.add(name, value);
  }

  private static String shared(
      String[] last, int index, byte[] buffer, int start, int end, boolean lowerCase) {
    String candidate = index < last.length ? last[index] : null;
    if (candidate != null && matches(candidate, buffer, start, end, lowerCase)) {
      return candidate;
    }
    if (lowerCase) {
      for (int i = start; i < end; i++) {
        buffer[i] = lower(buffer[i]);
      }
    }
    String text = new String(buffer, start, end - start, StandardCharsets.ISO_8859_1);
    if (index < last.length && text.length() <= MAX_SHARED_VALUE) {
      last[index] = text;
    }
    return text;
  }

  private static boolean matches(
      String candidate, byte[] buffer, int start, int end, boolean lowerCase) {
    if (candidate.length() != end - start) {
      return false;
    }
    for (int i = 0; i < candidate.length(); i++) {
      byte b = buffer[start + i];
      if (candidate.charAt(i) != ((lowerCase ? lower(b) : b) & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  /** The index of the line's end: of its line feed, or of the carriage return before it. */
  private static int lineEnd(byte[] buffer, int start) {
    int i = start;
    while (buffer[i] != '\n') {
      i++;
    }
    return i > start && buffer[i - 1] == '\r' ? i - 1 : i;
  }

  /**
   * The end of a field's last line: old servers let fields go on in lines that begin with a blank,
   * and the line breaks between count as blanks (RFC 9112, section 5.2).
   */
  private static int unfolded(byte[] buffer, int firstEnd) {
    int end = firstEnd;
    for (int next = afterLine(buffer, end); isBlank(buffer[next]); next = afterLine(buffer, end)) {
      Arrays.fill(buffer, end, next, (byte) ' ');
      end = lineEnd(buffer, next);
    }
    return end;
  }

  private static int afterLine(byte[] buffer, int lineEnd) {
    return buffer[lineEnd] == '\r' ? lineEnd + 2 : lineEnd + 1;
  }

  private static byte lower(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  private ProtocolException malformed(String what) {
    return new ProtocolException("malformed response from " + connection.route + ": " + what);
  }
}
