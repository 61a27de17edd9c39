package dev.bespoke.runtime.serde.json;

import org.jspecify.annotations.Nullable;

/**
 * The keys of a map in the order in which they came, shared by all maps of a document that have the
 * same: those of a hundred items are mostly one sequence. Sequences grow from an empty one, key by
 * key, while a document is read or a map of it changed: threads that do so at once may grow one
 * twice, which does no harm, since what a sequence is never changes.
 */
final class KeySequence {
  /**
   * The length of the longest that a map has or expects: keys of greater maps are hardly those of
   * another.
   */
  static final int LONGEST = 64;

  private static final int MOST_CHILDREN = 8;

  private final KeySequence root;
  private final @Nullable KeySequence parent;
  private final String last;
  private final int size;

  // Sequences that are longer by one key, the latest first.
  private @Nullable KeySequence child;
  private @Nullable KeySequence sibling;
  private int children;

  /** The longest that grew from this one, the empty one. */
  private KeySequence longest = this;

  /** Made when it is first asked for; immutable, so that a race does no harm. */
  private @Nullable KeyIndex index;

  /** Creates an empty one. */
  KeySequence() {
    root = this;
    parent = null;
    last = "";
    size = 0;
  }

  private KeySequence(KeySequence parent, String last) {
    this.root = parent.root;
    this.parent = parent;
    this.last = last;
    this.size = parent.size + 1;
  }

  /** What a map, so far empty, will probably have. */
  KeySequence expected() {
    return root.longest;
  }

  /** Its first keys, so many. */
  KeySequence first(int count) {
    KeySequence sequence = this;
    while (sequence.size > count && sequence.parent != null) {
      sequence = sequence.parent;
    }
    return sequence;
  }

  /**
   * This one and a key that it is not known to have; this one itself where it turns out that it has
   * the key. The reader's equal keys are mostly the same string.
   */
  @SuppressWarnings("ReferenceEquality") // another child for an equal key does no harm
  KeySequence with(String key) {
    for (KeySequence next = child; next != null; next = next.sibling) {
      if (next.last == key) {
        return next;
      }
    }
    for (KeySequence other = this; other != null && other.size > 0; other = other.parent) {
      if (other.last.equals(key)) {
        return this;
      }
    }
    KeySequence longer = new KeySequence(this, key);
    longer.sibling = children == MOST_CHILDREN ? null : child;
    children = children == MOST_CHILDREN ? 1 : children + 1;
    child = longer;
    if (longer.size > root.longest.size && longer.size <= LONGEST) {
      root.longest = longer;
    }
    return longer;
  }

  /** Where the keys are, and which. */
  KeyIndex index() {
    KeyIndex known = index;
    if (known == null) {
      String[] keys = new String[size];
      for (KeySequence s = this; s != null && s.size > 0; s = s.parent) {
        keys[s.size - 1] = s.last;
      }
      known = new KeyIndex(keys);
      index = known;
    }
    return known;
  }
}
