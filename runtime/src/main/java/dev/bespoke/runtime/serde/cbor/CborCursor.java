package dev.bespoke.runtime.serde.cbor;

import dev.bespoke.runtime.serde.Limits;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.bytes.Utf8;
import java.util.Arrays;

/**
 * A place in a CBOR text: heads, strings and levels. Every length is checked against the bytes that
 * are left before anything is made of it.
 */
final class CborCursor {
  /** What {@link #left} holds for a level whose end a break tells. */
  private static final long UNTIL_BREAK = -1;

  private final byte[] bytes;
  private final int base;
  private final int limit;
  private int at;
  private int depth;

  /** For each level, how many elements or entries are left. */
  private long[] left = new long[8];

  /** For each level, the index of the member that is likely to come next; -1 in an array. */
  private int[] expected = new int[8];

  private int major;
  private int info;
  private long argument;
  private long tag;
  private byte[] source;
  private int start;
  private int end;

  CborCursor(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.source = bytes;
    base = from;
    limit = to;
    at = from;
  }

  int at() {
    return at;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isAtEnd() {
    return at >= limit;
  }

  SerdeException failure(int offset, String message) {
    String suffix = offset >= limit ? " (the end)" : "";
    return new SerdeException(
        "Malformed CBOR at byte " + (offset - base) + suffix + ": " + message);
  }

  SerdeException expected(int offset, String what) {
    return failure(offset, "expected " + what);
  }

  /** The byte here, unsigned; a break at the end of the text, which is valid nowhere. */
  int peek() {
    return at < limit ? bytes[at] & 0xff : Cbor.BREAK;
  }

  /** Whether null or undefined stands here; if so it is consumed. */
  boolean takeNull() {
    int c = peek();
    if (c != Cbor.NULL && c != Cbor.UNDEFINED) {
      return false;
    }
    at++;
    return true;
  }

  /** Reads the head of the item here, behind any tags; returns its major type. */
  int untaggedHead() {
    tag = -1;
    int type = head();
    while (type == Cbor.TAG) {
      tag = argument;
      type = head();
    }
    return type;
  }

  /** The tag next to the item whose head {@link #untaggedHead} has read, or -1. */
  long tag() {
    return tag;
  }

  /** Reads the head of the item or tag here; returns its major type. */
  int head() {
    int place = at;
    if (at >= limit) {
      throw expected(at, "an item");
    }
    int initial = bytes[at++] & 0xff;
    major = initial >> 5;
    info = initial & 31;
    if (info < 24) {
      argument = info;
    } else if (info <= 27) {
      argument = bits(1 << (info - 24));
    } else if (info == Cbor.INDEFINITE && major >= Cbor.BYTES && major <= Cbor.MAP) {
      argument = UNTIL_BREAK;
    } else {
      throw expected(place, "an item");
    }
    return major;
  }

  private long bits(int size) {
    if (limit - at < size) {
      throw expected(limit, "more of a number");
    }
    long value = 0;
    for (int i = 0; i < size; i++) {
      value = (value << 8) | (bytes[at++] & 0xff);
    }
    return value;
  }

  /** The argument of the head that was read last: an unsigned number of 64 bits. */
  long argument() {
    return argument;
  }

  /** The head's five bits of additional information, which tell a float's size. */
  int info() {
    return info;
  }

  private boolean isIndefinite() {
    return info == Cbor.INDEFINITE;
  }

  /** Enters an array or a map. */
  void enter(int type, String what) {
    int place = at;
    if (untaggedHead() != type) {
      throw expected(place, what);
    }
    push(place);
  }

  private void push(int place) {
    if (depth == Limits.DEPTH) {
      throw failure(place, "nested deeper than " + Limits.DEPTH + " levels, the most that is read");
    }
    int least = major == Cbor.MAP ? 2 : 1; // bytes of an element or entry
    if (!isIndefinite() && (argument < 0 || argument > (limit - at) / least)) {
      throw failure(place, "more elements are announced than the text can hold");
    }
    if (++depth == left.length) {
      left = Arrays.copyOf(left, depth * 2);
      expected = Arrays.copyOf(expected, depth * 2);
    }
    left[depth] = argument;
    expected[depth] = major == Cbor.MAP ? 0 : -1;
  }

  /** Moves to the next element or entry; leaves the level and returns false at its end. */
  boolean advance() {
    if (left[depth] == UNTIL_BREAK) {
      if (at < limit && (bytes[at] & 0xff) == Cbor.BREAK) {
        at++;
        depth--;
        return false;
      }
      return true;
    }
    if (left[depth] == 0) {
      depth--;
      return false;
    }
    left[depth]--;
    return true;
  }

  int expectedMember() {
    return expected[depth];
  }

  void expectMember(int index) {
    expected[depth] = index;
  }

  /**
   * Reads a text or byte string, which is then {@link #source} from {@link #start} to {@link #end}.
   */
  void string(int type, String what) {
    int place = at;
    if (untaggedHead() != type) {
      throw expected(place, what);
    }
    content(type);
  }

  /** Passes over the content of the string whose head was read last. */
  void content(int type) {
    int place = at;
    if (isIndefinite()) {
      chunks(type);
    } else {
      source = bytes;
      start = at;
      at = stringEnd();
      end = at;
    }
    if (type == Cbor.TEXT && Utf8.malformed(source, start, end) >= 0) {
      throw expected(place, "UTF-8");
    }
  }

  private int stringEnd() {
    if (argument < 0 || argument > limit - at) {
      throw failure(at, "a string is announced as longer than the text");
    }
    return at + (int) argument;
  }

  private void chunks(int type) {
    byte[] joined = new byte[64];
    int length = 0;
    while (peek() != Cbor.BREAK) {
      if (head() != type || isIndefinite()) {
        throw expected(at - 1, "a part of a string");
      }
      int to = stringEnd();
      int size = to - at;
      if (size > joined.length - length) {
        joined = Arrays.copyOf(joined, Math.max(joined.length * 2, length + size));
      }
      System.arraycopy(bytes, at, joined, length, size);
      length += size;
      at = to;
    }
    if (at >= limit) {
      throw expected(at, "the end of a string");
    }
    at++;
    source = joined;
    start = 0;
    end = length;
  }

  /** The array that holds the string that was read last. */
  byte[] source() {
    return source;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Passes over any item, as strictly as if it were read, and without recursion. */
  void skip() {
    int floor = depth;
    skipScalarOrEnter();
    while (depth > floor) {
      boolean map = expected[depth] >= 0;
      if (advance()) {
        if (map) {
          string(Cbor.TEXT, "a member's name");
        }
        skipScalarOrEnter();
      }
    }
  }

  private void skipScalarOrEnter() {
    int place = at;
    int type = untaggedHead();
    if (type == Cbor.ARRAY || type == Cbor.MAP) {
      push(place);
    } else if (type == Cbor.BYTES || type == Cbor.TEXT) {
      content(type);
    }
  }
}
