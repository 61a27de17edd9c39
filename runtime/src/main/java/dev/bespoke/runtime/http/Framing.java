package dev.bespoke.runtime.http;

import java.net.ProtocolException;

/**
 * Where the body of a response ends (RFC 9112, section 6.3). Stricter than the RFC asks: a message
 * that two readers could cut differently is refused.
 */
final class Framing {
  /** The body consists of chunks. */
  static final long CHUNKED = -1;

  /** The body lasts until the connection ends. */
  static final long UNTIL_CLOSE = -2;

  private Framing() {}

  /**
   * The length of a response's body in bytes, {@link #CHUNKED} or {@link #UNTIL_CLOSE}.
   *
   * @throws ProtocolException where the header fields contradict each other
   */
  static long bodyLength(String method, int status, Headers headers) throws ProtocolException {
    long length = UNTIL_CLOSE;
    boolean chunked = false;
    for (int i = 0; i < headers.size(); i++) {
      if (headers.name(i).equals("content-length")) {
        long announced = parseLength(headers.value(i));
        if (length != UNTIL_CLOSE && length != announced) {
          throw new ProtocolException("malformed response: two different Content-Length fields");
        }
        length = announced;
      } else if (headers.name(i).equals("transfer-encoding")) {
        if (chunked || !headers.value(i).equalsIgnoreCase("chunked")) {
          throw new ProtocolException(
              "malformed response: a Transfer-Encoding other than 'chunked', which alone was"
                  + " offered");
        }
        chunked = true;
      }
    }
    if (chunked && length != UNTIL_CLOSE) {
      throw new ProtocolException(
          "malformed response: both Content-Length and Transfer-Encoding, so that its end is"
              + " ambiguous");
    }
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return 0;
    }
    return chunked ? CHUNKED : length;
  }

  private static long parseLength(String value) throws ProtocolException {
    long length = 0;
    boolean valid = !value.isEmpty() && value.length() <= 18;
    for (int i = 0; valid && i < value.length(); i++) {
      char c = value.charAt(i);
      valid = c >= '0' && c <= '9';
      length = length * 10 + (c - '0');
    }
    if (!valid) {
      throw new ProtocolException(
          "malformed response: its Content-Length is not a number of bytes");
    }
    return length;
  }

  /** Whether a Connection field names this option, such as {@code close}. */
  static boolean hasConnectionOption(Headers headers, String option) {
    for (int i = 0; i < headers.size(); i++) {
      if (headers.name(i).equals("connection") && hasElement(headers.value(i), option)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasElement(String list, String element) {
    int start = 0;
    while (start <= list.length()) {
      int comma = list.indexOf(',', start);
      int end = comma < 0 ? list.length() : comma;
      if (list.substring(start, end).trim().equalsIgnoreCase(element)) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }
}
