package dev.bespoke.runtime.serde.xml;

import dev.bespoke.runtime.serde.Limits;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.bytes.LongWords;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A place in an XML text: tags, text and the elements that are open. Every access is checked
 * against the end of the text, where a byte of 0 seems to stand, which is valid nowhere.
 */
final class XmlCursor {
  /** The numbers that an open element takes: where its name begins and ends, and the one below. */
  private static final int STRIDE = 3;

  /** One more than the index of the member that came last in the element. */
  private static final int LAST = 2;

  /** Whether a name may contain this ASCII character. */
  private static final boolean[] NAME = new boolean[128];

  static {
    for (char c = '0'; c <= 'z'; c++) {
      NAME[c] = (c <= ':') || (c >= 'A' && c <= 'Z') || c >= 'a';
    }
    NAME['_'] = true;
    NAME['-'] = true;
    NAME['.'] = true;
  }

  private final byte[] bytes;
  private final int base;
  private final int limit;
  private final boolean wide;
  private int at;
  private int[] elements = new int[8 * STRIDE];
  private int depth;

  /** Whether the innermost element is an empty-element tag, so that it has no content. */
  private boolean empty;

  private final XmlAttributes attributes;

  XmlCursor(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    base = from;
    limit = to;
    wide = to - from >= LongWords.WORTHWHILE;
    boolean mark = to - from >= 3 && bytes[from] == (byte) 0xef && bytes[from + 1] == (byte) 0xbb;
    at = mark && bytes[from + 2] == (byte) 0xbf ? from + 3 : from;
    attributes = new XmlAttributes(this);
  }

  byte[] bytes() {
    return bytes;
  }

  XmlAttributes attributes() {
    return attributes;
  }

  int base() {
    return base;
  }

  int limit() {
    return limit;
  }

  int at() {
    return at;
  }

  void moveTo(int offset) {
    at = offset;
  }

  /** The number of open elements. */
  int depth() {
    return depth;
  }

  /** The byte at an offset, or 0 at the end. */
  int byteAt(int offset) {
    return offset < limit ? bytes[offset] : 0;
  }

  String ascii(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  SerdeException failure(int offset, String message) {
    String end = offset >= limit ? " (the end)" : "";
    return new SerdeException("Malformed XML at byte " + (offset - base) + end + ": " + message);
  }

  /** Opens the root element; a document without any byte has an empty one without a name. */
  void root() {
    if (!misc()) {
      openEmpty();
    } else {
      startTag();
    }
  }

  /** Checks that nothing but comments and the like is left. */
  void end() {
    if (misc()) {
      throw failure(at, "expected the end of the document");
    }
  }

  /** Passes over what may stand outside the root; returns whether a tag follows. */
  private boolean misc() {
    while (true) {
      at = space(at);
      if (at >= limit) {
        return false;
      }
      if (bytes[at] != '<') {
        throw failure(at, "expected a tag");
      }
      if (!passOver(false)) {
        return true;
      }
    }
  }

  /**
   * Moves to the start tag of the next child and returns true, or passes over the end tag of the
   * innermost element and returns false. Text between children is passed over.
   */
  boolean nextChild() {
    if (closeEmpty()) {
      return false;
    }
    while (true) {
      at = tag(at);
      if (at == limit) {
        throw failure(at, "expected an end tag");
      }
      if (byteAt(at + 1) == '/') {
        endTag();
        return false;
      }
      if (!passOver(true)) {
        return true;
      }
    }
  }

  /** Where the next tag begins, or the end. */
  private int tag(int from) {
    int p = from;
    if (wide && byteAt(p) != '<') {
      p = LongWords.find(bytes, '<', p, limit); // most of a document may be indentation
    }
    while (p < limit && bytes[p] != '<') {
      p++;
    }
    return p;
  }

  /** Passes over a comment, a processing instruction or CDATA that stands here. */
  boolean passOver(boolean inElement) {
    int c = byteAt(at + 1);
    if (c == '?') {
      at = after("?>", at + 2);
      return true;
    }
    if (c != '!') {
      return false;
    }
    if (startsWith("<!--", at)) {
      at = after("-->", at + 4);
    } else if (inElement && startsWith("<![CDATA[", at)) {
      at = after("]]>", at + 9);
    } else {
      throw failure(at, "a document type declaration is not read: it can hide entity bombs");
    }
    return true;
  }

  boolean startsWith(String ascii, int offset) {
    for (int i = 0; i < ascii.length(); i++) {
      if (byteAt(offset + i) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The offset behind the next {@code ascii}. */
  int after(String ascii, int from) {
    int size = ascii.length();
    for (int p = from; p <= limit - size; p++) {
      int i = 0;
      while (i < size && bytes[p + i] == ascii.charAt(i)) {
        i++;
      }
      if (i == size) {
        return p + size;
      }
    }
    throw failure(limit, "expected " + ascii);
  }

  /** Opens the element whose start tag is here. */
  void startTag() {
    int start = at + 1;
    int end = nameEnd(start);
    push(start, end);
    finishTag(end);
  }

  /** As {@link #startTag()}; returns the index of its name, or -1. */
  int startTag(MemberNames names) {
    int start = at + 1;
    int parent = depth * STRIDE + LAST;
    int last = elements[parent] - 1;
    int member = names.after(last);
    int end = names.match(member, bytes, start, limit);
    if (end < 0 || isName(byteAt(end))) {
      end = nameEnd(start);
      member = names.find(bytes, local(start, end), end);
      if (member >= 0) {
        names.learn(last, member);
      }
    }
    if (member >= 0) {
      elements[parent] = member + 1;
    }
    push(start, end);
    finishTag(end);
    return member;
  }

  private void finishTag(int nameEnd) {
    attributes.clear();
    int p = nameEnd;
    if (byteAt(p) != '>') {
      p = attributes.read(p);
      empty = bytes[p] == '/';
      if (empty) {
        p++;
      }
      if (byteAt(p) != '>') {
        throw failure(p, "expected the end of the tag");
      }
    }
    at = p + 1;
  }

  private void push(int nameStart, int nameEnd) {
    if (depth == Limits.DEPTH) {
      throw failure(at, "nested deeper than " + Limits.DEPTH + " levels, the most that is read");
    }
    int i = ++depth * STRIDE;
    if (i == elements.length) {
      elements = Arrays.copyOf(elements, i * 2);
    }
    elements[i] = nameStart;
    elements[i + 1] = nameEnd;
    elements[i + LAST] = 0;
  }

  /** Opens an element that isn't there, as if it were empty. */
  void openEmpty() {
    push(at, at);
    attributes.clear();
    empty = true;
  }

  /** Closes the innermost element, if it is an empty-element tag or there is none. */
  boolean closeEmpty() {
    boolean closes = empty || depth == 0;
    if (closes) {
      close();
    }
    return closes;
  }

  private void close() {
    empty = false;
    attributes.clear();
    depth = Math.max(0, depth - 1);
  }

  /** Passes over the end tag at an offset, if that is what stands there. */
  boolean endTagAt(int offset) {
    if (empty || depth == 0 || byteAt(offset) != '<' || byteAt(offset + 1) != '/') {
      return false;
    }
    at = offset;
    endTag();
    return true;
  }

  private void endTag() {
    int start = elements[depth * STRIDE];
    int size = elements[depth * STRIDE + 1] - start;
    int p = at + 2;
    if (limit - p < size || !Arrays.equals(bytes, p, p + size, bytes, start, start + size)) {
      throw failure(at, "expected the end tag of another element");
    }
    p = space(p + size);
    if (byteAt(p) != '>') {
      throw failure(p, "expected the end of the tag");
    }
    at = p + 1;
    close();
  }

  /** Passes over the rest of the innermost element. */
  void skip() {
    int floor = Math.max(0, depth - 1);
    while (depth > floor) {
      if (nextChild()) {
        startTag();
      }
    }
  }

  /** The local name of the innermost element. */
  String name() {
    int start = elements[depth * STRIDE];
    int end = elements[depth * STRIDE + 1];
    int local = local(start, end);
    return new String(bytes, local, end - local, StandardCharsets.UTF_8);
  }

  /** Whether the innermost element has this local name. */
  boolean isNamed(String ascii) {
    int end = elements[depth * STRIDE + 1];
    int local = local(elements[depth * STRIDE], end);
    if (end - local != ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[local + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int local(int start, int end) {
    for (int p = start; p < end; p++) {
      if (bytes[p] == ':') {
        return p + 1;
      }
    }
    return start;
  }

  /** Where the name at {@code start} ends. */
  int nameEnd(int start) {
    int p = start;
    while (p < limit && isName(bytes[p])) {
      p++;
    }
    int first = byteAt(start);
    if (p == start || first == '-' || first == '.' || (first >= '0' && first <= '9')) {
      throw failure(start, "expected a name");
    }
    return p;
  }

  private static boolean isName(int c) {
    return c < 0 || NAME[c];
  }

  /** The offset of the first byte that isn't white space. */
  int space(int from) {
    int p = from;
    while (p < limit && (bytes[p] == ' ' || (bytes[p] <= '\r' && isLineOrTab(bytes[p])))) {
      p++;
    }
    return p;
  }

  private static boolean isLineOrTab(int c) {
    return c == '\n' || c == '\t' || c == '\r';
  }
}
