package dev.bespoke.runtime.serde.xml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The maps that are being read, and their entries. */
final class XmlEntries {
  private final XmlCursor in;
  private final XmlTextReader text;
  private @Nullable String[] names = new String[4];
  private int[] depths = new int[2];
  private int count;

  /** Whether the current entry has no value, for which an empty element stands in. */
  private boolean absent;

  XmlEntries(XmlCursor in, XmlTextReader text) {
    this.in = in;
    this.text = text;
  }

  /** Begins a map whose entries are opened above {@code depth}. */
  void push(int depth, String key, String value) {
    if (count == depths.length) {
      depths = Arrays.copyOf(depths, count * 2);
      names = Arrays.copyOf(names, count * 4);
    }
    depths[count] = depth;
    names[2 * count] = key;
    names[2 * count + 1] = value;
    count++;
  }

  /** Ends the innermost map. */
  void pop() {
    count--;
  }

  /** Passes over what is left of the current entry. */
  void finish() {
    absent = false;
    while (in.depth() > depths[count - 1]) {
      in.skip();
    }
  }

  /** Moves to the next entry's value and returns its key, or ends the map and returns null. */
  @Nullable String next() {
    finish();
    if (!in.nextChild()) {
      pop();
      return null;
    }
    in.startTag();
    return enter();
  }

  /** Moves to the value of the entry just opened, wherever in it that is; returns its key. */
  String enter() {
    String keyName = name(0);
    String valueName = name(1);
    int entry = in.at();
    int value = -1;
    String key = null;
    while (in.nextChild()) {
      int tag = in.at();
      in.startTag();
      if (key == null && in.isNamed(keyName)) {
        key = text.read();
        if (value >= 0) {
          in.moveTo(value);
          in.startTag();
          return key;
        }
      } else if (in.isNamed(valueName)) {
        if (key != null) {
          return key;
        }
        value = tag;
        in.skip();
      } else {
        in.skip();
      }
    }
    if (key == null) {
      throw in.failure(entry, "expected a map entry with a key");
    }
    in.openEmpty();
    absent = true;
    return key;
  }

  /** Whether the current entry has no value. */
  boolean isAbsent() {
    return absent;
  }

  /** As {@link #isAbsent}; if so, its stand-in is consumed. */
  boolean takeAbsent() {
    if (!absent) {
      return false;
    }
    absent = false;
    in.skip();
    return true;
  }

  private String name(int which) {
    String name = names[2 * (count - 1) + which];
    return name == null ? "" : name;
  }
}
