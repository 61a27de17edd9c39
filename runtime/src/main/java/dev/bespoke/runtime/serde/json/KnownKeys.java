package dev.bespoke.runtime.serde.json;

import dev.bespoke.runtime.serde.bytes.SymbolCache;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the maps of one document have had, so that the same key is the same string: those
 * of a hundred maps are mostly those of the first, in the same order. Of bounded size: a newcomer
 * replaces whoever has its slot.
 */
final class KnownKeys {
  private static final int SLOTS = 64;
  private static final int LONGEST = 64;

  private final byte[] document;
  private final @Nullable KnownKey[] slots = new KnownKey[SLOTS];

  /** The one that came last; at first none that any document has. */
  private KnownKey last = new KnownKey("", 0);

  KnownKeys(byte[] document) {
    this.document = document;
  }

  /**
   * The key that followed the last one before, if the document has it and a quote at {@code from};
   * else null.
   */
  @Nullable KnownKey guess(int from, int limit) {
    KnownKey key = last.follower();
    if (key == null || !key.isQuotedAt(document, from, limit)) {
      return null;
    }
    last = key;
    return key;
  }

  /**
   * As {@link #guess}, if the structure behind the key begins as the last one did, too: that
   * beginning, which is at {@code from} now; else null.
   */
  @Nullable Beginning guessBeginning(int from, int limit) {
    KnownKey key = last.follower();
    Beginning begun = key == null ? null : key.beginning();
    if (key == null || begun == null || !begun.moveTo(document, from, limit)) {
      return null;
    }
    last = key;
    return begun;
  }

  /** The string of the ASCII characters between the two offsets. */
  String get(int from, int to) {
    if (from == to || to - from > LONGEST) {
      return create(from, to);
    }
    int slot = SymbolCache.hash(document, from, to) & (SLOTS - 1);
    KnownKey key = slots[slot];
    if (key == null || !key.is(document, from, to)) {
      key = new KnownKey(create(from, to), from);
      slots[slot] = key;
    }
    last.follower(key);
    last = key;
    return key.text();
  }

  /** The one that came last. */
  KnownKey last() {
    return last;
  }

  /** Whether this text, which {@link #get} may have just returned, is that of the last one. */
  @SuppressWarnings("ReferenceEquality") // an equal string from elsewhere is not known
  boolean isLast(String text) {
    return last.text() == text;
  }

  private String create(int from, int to) {
    return new String(document, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
