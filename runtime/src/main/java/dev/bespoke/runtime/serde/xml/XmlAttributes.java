package dev.bespoke.runtime.serde.xml;

import dev.bespoke.runtime.serde.MemberNames;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The attributes of the start tag that was read last. */
final class XmlAttributes {
  /** The numbers that an attribute takes: where its name and its value begin and end. */
  private static final int STRIDE = 4;

  private static final int[] NONE = {};

  private final XmlCursor in;
  private int[] offsets = NONE;
  private int count;

  /** The one to be looked at next; the current one is before it. */
  private int next;

  XmlAttributes(XmlCursor in) {
    this.in = in;
  }

  void clear() {
    count = 0;
    next = 0;
  }

  /** Reads those that begin at {@code from}; returns where the tag's end should be. */
  int read(int from) {
    int p = from;
    while (true) {
      int name = in.space(p);
      int c = in.byteAt(name);
      if (c == '>' || c == '/') {
        return name;
      }
      if (name == p) {
        throw in.failure(p, "expected white space before an attribute");
      }
      p = readOne(name);
    }
  }

  private int readOne(int name) {
    int nameEnd = in.nameEnd(name);
    int p = in.space(nameEnd);
    if (in.byteAt(p) != '=') {
      throw in.failure(p, "expected an equals sign");
    }
    p = in.space(p + 1);
    int quote = in.byteAt(p);
    if (quote != '"' && quote != '\'') {
      throw in.failure(p, "expected a quote");
    }
    int value = p + 1;
    int end = value;
    for (int c = in.byteAt(end); c != quote; c = in.byteAt(++end)) {
      if (c == 0 || c == '<') {
        throw in.failure(end, "expected a closing quote");
      }
    }
    add(name, nameEnd, value, end);
    return end + 1;
  }

  private void add(int name, int nameEnd, int value, int valueEnd) {
    int i = count++ * STRIDE;
    if (i == offsets.length) {
      offsets = Arrays.copyOf(offsets, Math.max(2 * STRIDE, i * 2));
    }
    offsets[i] = name;
    offsets[i + 1] = nameEnd;
    offsets[i + 2] = value;
    offsets[i + 3] = valueEnd;
  }

  /**
   * Moves to the next attribute whose qualified name is that of a member which is an attribute; its
   * index, or -1.
   */
  int next(MemberNames names) {
    while (next < count) {
      int i = next++ * STRIDE;
      int member = names.find(in.bytes(), offsets[i], offsets[i + 1]);
      if (member >= 0 && names.isAttribute(member)) {
        return member;
      }
    }
    return -1;
  }

  /** The qualified name of the current attribute. */
  String name() {
    int i = (next - 1) * STRIDE;
    return new String(in.bytes(), offsets[i], offsets[i + 1] - offsets[i], StandardCharsets.UTF_8);
  }

  /** The value of the current attribute: white space becomes spaces (XML 1.0, section 3.3.3). */
  String value() {
    int i = (next - 1) * STRIDE;
    int end = offsets[i + 3];
    StringBuilder result = new StringBuilder();
    for (int p = offsets[i + 2]; p < end; ) {
      if (in.byteAt(p) == '&') {
        int next = XmlText.referenceEnd(in, p, end);
        result.appendCodePoint(XmlText.reference(in, p, next));
        p = next;
        continue;
      }
      int start = p;
      while (p < end && in.byteAt(p) != '&') {
        p++;
      }
      int from = result.length();
      XmlText.append(in, start, p, result);
      for (int j = from; j < result.length(); j++) {
        if (result.charAt(j) < ' ') {
          result.setCharAt(j, ' ');
        }
      }
    }
    return result.toString();
  }
}
