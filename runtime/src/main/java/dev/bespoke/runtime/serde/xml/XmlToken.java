package dev.bespoke.runtime.serde.xml;

import dev.bespoke.runtime.serde.SerdeException;
import java.nio.charset.StandardCharsets;

/** A value without white space around it: a number, a boolean, a timestamp. */
final class XmlToken {
  private final XmlCursor in;
  private final XmlTextReader text;
  private byte[] bytes;
  private int from;
  private int to;

  /** Where the value stands in the document. */
  private int place;

  XmlToken(XmlCursor in, XmlTextReader text) {
    this.in = in;
    this.text = text;
    bytes = in.bytes();
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Reads the innermost element up to its end. */
  void readElement() {
    place = in.at();
    int start = in.space(place);
    int end = start;
    for (int c = in.byteAt(end); c > ' ' && c != '<' && c != '&'; c = in.byteAt(end)) {
      end++;
    }
    if (in.endTagAt(in.space(end))) {
      bytes = in.bytes();
      from = start;
      to = end;
    } else {
      set(text.read());
    }
  }

  /** Takes an attribute's value. */
  void readAttribute(String value) {
    place = in.at();
    set(value);
  }

  private void set(String value) {
    bytes = value.getBytes(StandardCharsets.UTF_8);
    from = 0;
    to = bytes.length;
    while (from < to && isSpace(bytes[from])) {
      from++;
    }
    while (from < to && isSpace(bytes[to - 1])) {
      to--;
    }
  }

  /** Takes white space out of the middle as well. */
  void squeeze() {
    byte[] squeezed = new byte[to - from];
    int size = 0;
    for (int p = from; p < to; p++) {
      if (!isSpace(bytes[p])) {
        squeezed[size++] = bytes[p];
      }
    }
    bytes = squeezed;
    from = 0;
    to = size;
  }

  boolean is(String ascii) {
    if (to - from != ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[from + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  SerdeException failure(String message) {
    return in.failure(place, message);
  }

  SerdeException failure(SerdeException cause) {
    return failure(String.valueOf(cause.getMessage()));
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
