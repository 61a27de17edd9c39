package dev.bespoke.runtime.serde.json;

import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.bytes.LongWords;

/**
 * How the structure behind a key begins in a text, up to the colon behind its first member's name:
 * items of one kind mostly begin alike behind the same key, and to compare those bytes at once is
 * several times as fast as to read them again, token by token. For long documents only, as {@link
 * LongWords} is.
 */
final class Beginning {
  /** What fills a word. */
  private static final int SHORTEST = Long.BYTES;

  /** The most bytes that are worth it: what is compared in vain must not cost much. */
  private static final int LONGEST = 128;

  private final MemberNames names;
  private final int member;
  private final int value;
  private final int inside;
  private final int name;
  private final int length;
  private int start;

  /**
   * Creates one.
   *
   * @param start where the key begins
   * @param value the offset behind the key's colon
   * @param inside the offset behind the structure's bracket
   * @param name where the first member's name begins
   * @param end the offset behind the colon
   * @param names the structure's members
   * @param member the index of the first
   */
  Beginning(int start, int value, int inside, int name, int end, MemberNames names, int member) {
    this.start = start;
    this.value = value - start;
    this.inside = inside - start;
    this.name = name - start;
    this.length = end - start;
    this.names = names;
    this.member = member;
  }

  /** Whether one of so many bytes is worth it. */
  static boolean isWorthwhile(int length) {
    return length >= SHORTEST && length <= LONGEST;
  }

  /** Whether the text has the same bytes at {@code from}, too; if so, that is where it is now. */
  boolean moveTo(byte[] text, int from, int limit) {
    if (limit - from < length || !LongWords.equal(text, from, start, length)) {
      return false;
    }
    start = from;
    return true;
  }

  /** Whether it is the one behind the key that begins at an offset. */
  boolean isAt(int keyStart) {
    return start == keyStart;
  }

  /** Whether it is a structure of these members that begins at an offset, behind its bracket. */
  boolean isOf(MemberNames members, int offset) {
    return offset == start + inside && members == names;
  }

  /** The offset behind the key's colon. */
  int value() {
    return start + value;
  }

  /** Where the first member's name begins. */
  int name() {
    return start + name;
  }

  /** The offset behind the colon. */
  int end() {
    return start + length;
  }

  /** The index of the first member. */
  int member() {
    return member;
  }
}
