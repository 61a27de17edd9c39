package dev.bespoke.runtime.serde.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A key that a map of the document has had: others of its kind mostly have it, too. */
final class KnownKey {
  private final String text;

  /** Where the document has it. */
  private final int start;

  /** The one that came next the last time. */
  private @Nullable KnownKey follower;

  private int firstMember;
  private @Nullable Beginning beginning;

  KnownKey(String text, int start) {
    this.text = text;
    this.start = start;
  }

  String text() {
    return text;
  }

  /** How the structure behind it began the last time; null where that was not noted. */
  @Nullable Beginning beginning() {
    return beginning;
  }

  /** Says how the structure behind it began. */
  void begins(Beginning how) {
    beginning = how;
  }

  /** The index of the member with which the structure behind it began the last time. */
  int firstMember() {
    return firstMember;
  }

  /** Says with which member the structure behind it began. */
  void firstMember(int index) {
    firstMember = index;
  }

  @Nullable KnownKey follower() {
    return follower;
  }

  void follower(KnownKey next) {
    follower = next;
  }

  /**
   * Whether the document has it and a quote at {@code from}. If the structure behind it begins as
   * the last one did, that is where {@link #beginning} is, then.
   */
  boolean isQuotedAt(byte[] document, int from, int limit) {
    if (beginning != null && beginning.moveTo(document, from, limit)) {
      return true;
    }
    int end = from + text.length();
    return end < limit && document[end] == '"' && is(document, from, end);
  }

  /** Whether it is what the document has between two offsets. */
  boolean is(byte[] document, int from, int to) {
    return Arrays.equals(document, from, to, document, start, start + text.length());
  }
}
