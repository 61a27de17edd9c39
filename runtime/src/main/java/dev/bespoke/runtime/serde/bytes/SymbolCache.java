package dev.bespoke.runtime.serde.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Strings made from parts of one text, so that equal short parts become the same string: the keys
 * of a hundred maps are mostly those of the first. Of bounded size: a newcomer replaces whoever has
 * its slot.
 */
public final class SymbolCache {
  private static final int SLOTS = 64;
  private static final int LONGEST = 32;

  private final byte[] text;
  private final @Nullable String[] symbols = new String[SLOTS];
  private final int[] starts = new int[SLOTS];

  /** For each slot, the one that was asked for next the last time. */
  private final byte[] followers = new byte[SLOTS];

  /** For each slot, how the structure behind it began the last time. */
  private final @Nullable Beginning[] beginnings = new Beginning[SLOTS];

  /** How the structure behind the last symbol begins, where that is known. */
  private @Nullable Beginning begun;

  private int last;

  /** Whether the last symbol has a slot, which {@link #last} then is. */
  private boolean kept;

  /** Creates an empty one for this text. */
  public SymbolCache(byte[] text) {
    this.text = text;
  }

  /**
   * The string that followed the last one before, if {@code text} has it and a quote behind it at
   * {@code from}; else null. Maps of one kind mostly have their keys in one order.
   */
  public @Nullable String guess(int from, int limit) {
    int slot = followers[last];
    String symbol = symbols[slot];
    if (symbol == null) {
      return null;
    }
    Beginning beginning = beginnings[slot];
    if (beginning != null && beginning.moveTo(text, from, limit)) {
      begun = beginning;
      last = slot;
      kept = true;
      return symbol;
    }
    begun = null;
    int length = symbol.length();
    if (limit - from <= length || text[from + length] != '"') {
      return null;
    }
    int start = starts[slot];
    if (!Arrays.equals(text, from, from + length, text, start, start + length)) {
      return null;
    }
    last = slot;
    kept = true;
    return symbol;
  }

  /** How the structure behind the last symbol begins, where it begins as the one before. */
  public @Nullable Beginning begun() {
    return begun;
  }

  /** The index of the member with which the structure behind the last symbol probably begins. */
  public int member() {
    Beginning beginning = kept ? beginnings[last] : null;
    return beginning == null ? 0 : beginning.member();
  }

  /** Says how the structure behind the last symbol began. */
  public void begins(Beginning beginning) {
    if (kept) {
      beginnings[last] = beginning;
    }
  }

  private String found(int slot, String symbol) {
    begun = null;
    followers[last] = (byte) slot;
    last = slot;
    kept = true;
    return symbol;
  }

  /** The string of the ASCII characters between the two offsets. */
  public String get(int from, int to) {
    int length = to - from;
    if (length == 0 || length > LONGEST) {
      begun = null;
      kept = false;
      return create(from, to);
    }
    int hash = length + 31 * text[from] + 961 * text[to - 1] + 127 * text[from + length / 2];
    int slot = (hash ^ (hash >>> 6)) & (SLOTS - 1);
    String symbol = symbols[slot];
    if (symbol != null && isSame(symbol, starts[slot], from, to)) {
      return found(slot, symbol);
    }
    int other = slot ^ 1;
    String second = symbols[other];
    if (second != null && isSame(second, starts[other], from, to)) {
      return found(other, second);
    }
    int free = symbol != null && second == null ? other : slot;
    String created = create(from, to);
    symbols[free] = created;
    starts[free] = from;
    beginnings[free] = null; // it was another's
    return found(free, created);
  }

  private boolean isSame(String symbol, int start, int from, int to) {
    return symbol.length() == to - from
        && Arrays.equals(text, start, start + symbol.length(), text, from, to);
  }

  private String create(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
