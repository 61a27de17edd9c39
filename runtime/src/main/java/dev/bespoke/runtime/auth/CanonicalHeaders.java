package dev.bespoke.runtime.auth;

import dev.bespoke.runtime.http.Headers;
import dev.bespoke.runtime.http.HttpRequest;
import java.util.Arrays;

/**
 * Writes the header fields as they are signed: sorted by name, the values of a name joined by
 * commas, blanks collapsed. Used again and again.
 */
final class CanonicalHeaders {
  /** Stands in the order for the Host field, which the transport adds. */
  private static final int HOST = -1;

  private final ByteBuilder names = new ByteBuilder();
  private int[] order = new int[32];
  private int count;

  /** Picks and sorts the fields to sign. */
  void read(HttpRequest request) {
    Headers headers = request.headers();
    count = 0;
    if (!headers.contains("host")) {
      insert(HOST, headers);
    }
    for (int i = 0; i < headers.size(); i++) {
      if (isSigned(headers.name(i))) {
        insert(i, headers);
      }
    }
    joinNames(headers);
  }

  /** Writes a line per name. */
  void write(HttpRequest request, ByteBuilder out) {
    Headers headers = request.headers();
    for (int i = 0; i < count; i++) {
      String name = name(order[i], headers);
      if (i > 0 && name.equals(name(order[i - 1], headers))) {
        out.add(',');
      } else {
        if (i > 0) {
          out.add('\n');
        }
        out.add(name).add(':');
      }
      addCollapsed(order[i] == HOST ? request.hostHeader() : headers.value(order[i]), out);
    }
    out.add('\n');
  }

  /** The names, each once, with semicolons between them. */
  ByteBuilder names() {
    return names;
  }

  private void joinNames(Headers headers) {
    names.clear();
    for (int i = 0; i < count; i++) {
      String name = name(order[i], headers);
      if (i == 0) {
        names.add(name);
      } else if (!name.equals(name(order[i - 1], headers))) {
        names.add(';').add(name);
      }
    }
  }

  /** Keeps the order of fields of one name. */
  private void insert(int index, Headers headers) {
    if (count == order.length) {
      order = Arrays.copyOf(order, 2 * count);
    }
    String name = name(index, headers);
    int i = count++;
    while (i > 0 && name.compareTo(name(order[i - 1], headers)) < 0) {
      order[i] = order[i - 1];
      i--;
    }
    order[i] = index;
  }

  private static String name(int index, Headers headers) {
    return index == HOST ? "host" : headers.name(index);
  }

  /** Proxies and transports may change these on the way; the last one is what signing adds. */
  private static boolean isSigned(String name) {
    return switch (name) {
      case "connection",
          "expect",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "x-amzn-trace-id",
          "authorization" ->
          false;
      default -> true;
    };
  }

  private static void addCollapsed(String value, ByteBuilder out) {
    int start = 0;
    int end = value.length();
    while (start < end && isBlank(value.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(value.charAt(end - 1))) {
      end--;
    }
    int run = start;
    for (int i = start; i < end; i++) {
      if (isBlank(value.charAt(i)) && (isBlank(value.charAt(i + 1)) || value.charAt(i) != ' ')) {
        out.add(value, run, i);
        while (isBlank(value.charAt(i + 1))) {
          i++;
        }
        out.add(' ');
        run = i + 1;
      }
    }
    out.add(value, run, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
