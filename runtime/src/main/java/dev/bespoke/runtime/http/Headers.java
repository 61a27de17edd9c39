package dev.bespoke.runtime.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * HTTP header fields in order, with case-insensitive names (RFC 9110, section 5.1).
 *
 * <p>Names are kept in lower case, as HTTP/2 and SigV4 want them. A list of pairs beats a map here:
 * a request has about ten fields. Not safe for concurrent use.
 */
public final class Headers {
  private String[] pairs = new String[32];
  private int length;

  /** Creates an empty list. */
  public Headers() {}

  /** Adds a field, keeping those of the same name. */
  public Headers add(String name, String value) {
    if (length == pairs.length) {
      pairs = Arrays.copyOf(pairs, length * 2);
    }
    pairs[length] = lowerCase(name);
    pairs[length + 1] = value;
    length += 2;
    return this;
  }

  /** Replaces all fields of this name by one. */
  public Headers set(String name, String value) {
    int i = indexOf(name, 0);
    if (i < 0) {
      return add(name, value);
    }
    pairs[i + 1] = value;
    removeFrom(i + 2, pairs[i]);
    return this;
  }

  /** Removes all fields of this name. */
  public Headers remove(String name) {
    removeFrom(0, name);
    return this;
  }

  /** The first value of this name, or null. */
  public @Nullable String get(String name) {
    int i = indexOf(name, 0);
    return i < 0 ? null : pairs[i + 1];
  }

  /** All values of this name, in order; empty where there is none. */
  public List<String> all(String name) {
    List<String> values = new ArrayList<>(2);
    for (int i = indexOf(name, 0); i >= 0; i = indexOf(name, i + 2)) {
      values.add(pairs[i + 1]);
    }
    return values;
  }

  /** Whether a field of this name is present. */
  public boolean contains(String name) {
    return indexOf(name, 0) >= 0;
  }

  /** The number of fields. */
  public int size() {
    return length / 2;
  }

  /** The lower-case name of the field at {@code index}, from 0. */
  public String name(int index) {
    return pairs[2 * index];
  }

  /** The value of the field at {@code index}, from 0. */
  public String value(int index) {
    return pairs[2 * index + 1];
  }

  private void removeFrom(int start, String name) {
    int kept = indexOf(name, start);
    if (kept < 0) {
      return; // Mostly: every call removes fields that hardly any has.
    }
    for (int i = kept + 2; i < length; i += 2) {
      if (!pairs[i].equalsIgnoreCase(name)) {
        pairs[kept] = pairs[i];
        pairs[kept + 1] = pairs[i + 1];
        kept += 2;
      }
    }
    length = kept;
  }

  private int indexOf(String name, int start) {
    for (int i = start; i < length; i += 2) {
      if (pairs[i].equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  private static String lowerCase(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        return name.toLowerCase(Locale.ROOT);
      }
    }
    return name;
  }
}
