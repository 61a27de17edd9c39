package dev.bespoke.runtime.serde.json;

import dev.bespoke.runtime.serde.Limits;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.bytes.LongWords;
import dev.bespoke.runtime.serde.bytes.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON text: white space, tokens and levels. Every access is checked against the end
 * of the text, where a byte of 0 seems to stand, which is valid nowhere.
 */
final class JsonCursor {
  /** What {@link #members} holds for the levels that are being skipped. */
  private static final int SKIPPED_OBJECT = -1;

  private static final int SKIPPED_ARRAY = -2;
  private static final byte[] NONE = {};

  private final byte[] bytes;
  private final int base;
  private final int limit;
  private final boolean wide;
  private int at;
  private int depth;

  /** For each level that is read, one more than the index of the member that came last. */
  private int[] members = new int[8];

  /** Whether the innermost level has had no element yet, so that no comma is due. */
  private boolean first;

  /** Whether this is the only object of a document without any byte. */
  private boolean empty;

  /** Whether the string that {@link #stringEnd} passed over has escapes. */
  private boolean escaped;

  /** Where escapes are resolved; empty until one is met. */
  private byte[] scratch = NONE;

  JsonCursor(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    base = from;
    limit = to;
    wide = to - from >= LongWords.WORTHWHILE;
    boolean mark = to - from >= 3 && bytes[from] == (byte) 0xef && bytes[from + 1] == (byte) 0xbb;
    at = mark && bytes[from + 2] == (byte) 0xbf ? from + 3 : from;
  }

  byte[] bytes() {
    return bytes;
  }

  int limit() {
    return limit;
  }

  int at() {
    return at;
  }

  /** Whether the text is long enough to be read by words. */
  boolean isWide() {
    return wide;
  }

  /** How many objects and arrays the place is within. */
  int depth() {
    return depth;
  }

  /** An array for the bytes of one string, at least this long, until it is asked for again. */
  byte[] scratch(int size) {
    if (scratch.length < size) {
      scratch = new byte[Math.max(size, 128)];
    }
    return scratch;
  }

  void moveTo(int offset) {
    at = offset;
  }

  /** The byte at an offset, or 0 at the end. */
  int byteAt(int offset) {
    return offset < limit ? bytes[offset] : 0;
  }

  /** Passes over white space and returns the byte behind it, or 0 at the end. */
  int next() {
    int p = at;
    if (p < limit && bytes[p] > ' ') {
      return bytes[p];
    }
    return nextBehindSpace();
  }

  private int nextBehindSpace() {
    int p = at;
    while (p < limit) {
      int c = bytes[p];
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        at = p;
        return c;
      }
      p++;
    }
    at = p;
    return 0;
  }

  SerdeException failure(int offset, String message) {
    String end = offset >= limit ? " (the end)" : "";
    return new SerdeException("Malformed JSON at byte " + (offset - base) + end + ": " + message);
  }

  SerdeException failure(int offset, SerdeException cause) {
    return failure(offset, String.valueOf(cause.getMessage()));
  }

  SerdeException expected(String what) {
    return failure(at, "expected " + what);
  }

  /** Enters an object or array; an empty document passes for an empty object. */
  void enter(char bracket, String what) {
    if (next() != bracket) {
      empty = at == limit && depth == 0 && bracket == '{' && isBlank();
      if (!empty) {
        throw expected(what);
      }
    }
    push(0);
  }

  private boolean isBlank() {
    for (int p = base; p < limit; p++) {
      if (bytes[p] > ' ') {
        return false;
      }
    }
    return true;
  }

  private void push(int value) {
    if (depth == Limits.DEPTH) {
      throw failure(at, "nested deeper than " + Limits.DEPTH + " levels, the most that is read");
    }
    if (++depth == members.length) {
      members = Arrays.copyOf(members, depth * 2);
    }
    members[depth] = value;
    at++;
    first = true;
  }

  /**
   * Moves to the next member or element; leaves and returns false where {@code bracket} ends it.
   */
  boolean advance(char bracket) {
    int c = next();
    if (c == ',' && !first) {
      at++;
      return true;
    }
    if (empty || (c == bracket && depth > 0)) {
      at = empty ? limit : at + 1;
      empty = false;
      depth--;
      first = false;
      return false;
    }
    if (!first) {
      throw expected("a comma or the end");
    }
    first = false;
    return true;
  }

  /** Whether the innermost object ends right here, and a string follows right behind a comma. */
  boolean endsBeforeString() {
    int p = at;
    return p + 2 < limit && bytes[p] == '}' && bytes[p + 1] == ',' && bytes[p + 2] == '"';
  }

  /** Leaves the innermost level for a place in the one around it, behind a key's colon. */
  void leave(int offset) {
    at = offset;
    depth--;
    first = false;
  }

  /** Moves behind the colon of the first member of the structure that was entered last. */
  void begin(int offset, int member) {
    at = offset;
    first = false;
    members[depth] = member + 1;
  }

  /** The index of the member that came last in the innermost structure, or -1. */
  int lastMember() {
    return members[depth] - 1;
  }

  void lastMember(int index) {
    members[depth] = index + 1;
  }

  /** Whether the literal stands here; if so it is consumed. */
  boolean literal(String ascii) {
    if (limit - at < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    at += ascii.length();
    return true;
  }

  /**
   * Passes over a string and returns where its closing quote is; the caller has seen the opening
   * one at {@link #at}. Control characters and malformed UTF-8 are refused.
   */
  int stringEnd() {
    return stringEnd(plain(at + 1));
  }

  /** As {@link #stringEnd()}, where what is before {@code from} is plain. */
  private int stringEnd(int from) {
    int start = at + 1;
    int signs = 0;
    escaped = false;
    for (int p = from; p < limit; p++) {
      int c = bytes[p];
      if (c == '"') {
        int bad = signs < 0 ? Utf8.malformed(bytes, start, p) : -1;
        if (bad >= 0) {
          throw failure(bad, "expected UTF-8");
        }
        at = p + 1;
        return p;
      }
      signs |= c;
      if (c == '\\') {
        escaped = true;
        p = plain(p + 2) - 1;
      } else if (c >= 0 && c < ' ') {
        throw failure(p, "control characters must be escaped");
      }
    }
    throw failure(limit, "expected a closing quote");
  }

  /** An offset up to which a string has nothing but ASCII letters; in long texts, the furthest. */
  private int plain(int from) {
    return wide ? LongWords.plainEnd(bytes, from, limit) : from;
  }

  /** Passes over the string here and returns its text, which is kept where it is a key. */
  String string(@Nullable KnownKeys keys) {
    if (next() != '"') {
      throw expected("a string");
    }
    int start = at + 1;
    int p = plain(start);
    for (; p < limit; p++) {
      int c = bytes[p];
      if (c == '"') {
        at = p + 1;
        return keys != null
            ? keys.get(start, p)
            : new String(bytes, start, p - start, StandardCharsets.ISO_8859_1);
      }
      if (c < ' ' || c == '\\') {
        break;
      }
    }
    return text(start, stringEnd(p));
  }

  /** Whether the string over which {@link #stringEnd} has just passed has escapes. */
  boolean isEscaped() {
    return escaped;
  }

  /** The index of the name over which {@link #stringEnd} has just passed, or -1. */
  int find(MemberNames names, int from, int to) {
    if (!escaped) {
      return names.find(bytes, from, to);
    }
    byte[] name = text(from, to).getBytes(StandardCharsets.UTF_8);
    return names.find(name, 0, name.length);
  }

  /** The text between two quotes over which {@link #stringEnd} has just passed. */
  String text(int from, int to) {
    return escaped
        ? JsonStrings.unescape(this, from, to)
        : new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** Passes over a number; the token begins where this began and ends at {@link #at}. */
  void number(String what) {
    int p = at;
    if (byteAt(p) == '-') {
      p++;
    }
    int start = p;
    p = digits(p);
    if (p == start) {
      throw expected(what);
    }
    if (bytes[start] == '0' && p > start + 1) {
      throw failure(start, "a number must not begin with 0");
    }
    if (byteAt(p) == '.') {
      p = someDigits(p + 1);
    }
    if ((byteAt(p) | 0x20) == 'e') {
      int sign = byteAt(p + 1);
      p = someDigits(sign == '+' || sign == '-' ? p + 2 : p + 1);
    }
    at = p;
  }

  private int someDigits(int from) {
    int end = digits(from);
    if (end == from) {
      throw failure(from, "expected a digit");
    }
    return end;
  }

  private int digits(int from) {
    int p = from;
    while (p < limit && bytes[p] >= '0' && bytes[p] <= '9') {
      p++;
    }
    return p;
  }

  /** Passes over any value, as strictly as if it were read but for escapes; without recursion. */
  void skip() {
    int floor = depth;
    skipScalarOrEnter();
    while (depth > floor) {
      boolean object = members[depth] == SKIPPED_OBJECT;
      if (advance(object ? '}' : ']')) {
        if (object) {
          name();
        }
        skipScalarOrEnter();
      }
    }
  }

  private void skipScalarOrEnter() {
    switch (next()) {
      case '{' -> push(SKIPPED_OBJECT);
      case '[' -> push(SKIPPED_ARRAY);
      case '"' -> stringEnd();
      case 't', 'f', 'n' -> {
        if (!literal("true") && !literal("false") && !literal("null")) {
          throw expected("a value");
        }
      }
      default -> number("a value");
    }
  }

  /** Passes over a member's name and its colon; returns where the name's closing quote is. */
  int name() {
    if (next() != '"') {
      throw expected("a member's name");
    }
    int end = stringEnd();
    colon();
    return end;
  }

  /** Passes over a colon. */
  void colon() {
    if (next() != ':') {
      throw expected("a colon");
    }
    at++;
  }
}
