package dev.bespoke.runtime.auth;

import java.util.Arrays;

/**
 * Writes the parameters of a query, which are percent-encoded already, as they are signed: sorted
 * by name, then value, each with an equals sign. Used again and again.
 */
final class CanonicalQuery {
  /** Of each parameter: where its name begins, where that ends, where the parameter ends. */
  private int[] bounds = new int[3 * 16];

  private int[] order = new int[16];
  private int count;

  void write(String query, ByteBuilder out) {
    split(query);
    sort(query);
    for (int i = 0; i < count; i++) {
      int parameter = 3 * order[i];
      int nameEnd = bounds[parameter + 1];
      int end = bounds[parameter + 2];
      if (i > 0) {
        out.add('&');
      }
      out.add(query, bounds[parameter], nameEnd).add('=');
      out.add(query, Math.min(nameEnd + 1, end), end);
    }
  }

  private void split(String query) {
    count = 0;
    int start = 0;
    while (start < query.length()) {
      int ampersand = query.indexOf('&', start);
      int end = ampersand < 0 ? query.length() : ampersand;
      if (end > start) {
        int equals = query.indexOf('=', start);
        add(start, equals < 0 || equals > end ? end : equals, end);
      }
      start = end + 1;
    }
  }

  private void add(int start, int nameEnd, int end) {
    if (count == order.length) {
      order = Arrays.copyOf(order, 2 * count);
      bounds = Arrays.copyOf(bounds, 6 * count);
    }
    bounds[3 * count] = start;
    bounds[3 * count + 1] = nameEnd;
    bounds[3 * count + 2] = end;
    count++;
  }

  private void sort(String query) {
    for (int i = 0; i < count; i++) {
      int j = i;
      while (j > 0 && compare(query, i, order[j - 1]) < 0) {
        order[j] = order[j - 1];
        j--;
      }
      order[j] = i;
    }
  }

  private int compare(String query, int a, int b) {
    int i = 3 * a;
    int j = 3 * b;
    // Names first, by themselves: "a=" sorts before "a-b=", though '-' is less than '='.
    int names = compare(query, bounds[i], bounds[i + 1], bounds[j], bounds[j + 1]);
    return names != 0
        ? names
        : compare(query, bounds[i + 1], bounds[i + 2], bounds[j + 1], bounds[j + 2]);
  }

  private static int compare(String query, int start, int end, int otherStart, int otherEnd) {
    int length = Math.min(end - start, otherEnd - otherStart);
    for (int i = 0; i < length; i++) {
      int difference = query.charAt(start + i) - query.charAt(otherStart + i);
      if (difference != 0) {
        return difference;
      }
    }
    return (end - start) - (otherEnd - otherStart);
  }
}
