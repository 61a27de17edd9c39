package dev.bespoke.runtime.serde.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Strings made from parts of one text, so that equal short parts become the same string. Of bounded
 * size: a newcomer replaces whoever has its slot.
 */
public final class SymbolCache {
  private static final int SLOTS = 64;
  private static final int LONGEST = 32;

  private final byte[] text;
  private final @Nullable String[] symbols = new String[SLOTS];
  private final int[] starts = new int[SLOTS];

  /** Creates an empty one for this text. */
  public SymbolCache(byte[] text) {
    this.text = text;
  }

  /** The string of the ASCII characters between the two offsets. */
  public String get(int from, int to) {
    int length = to - from;
    if (length == 0 || length > LONGEST) {
      return create(from, to);
    }
    int slot = hash(text, from, to) & (SLOTS - 1);
    String symbol = symbols[slot];
    if (symbol != null && isSame(symbol, starts[slot], from, to)) {
      return symbol;
    }
    int other = slot ^ 1;
    String second = symbols[other];
    if (second != null && isSame(second, starts[other], from, to)) {
      return second;
    }
    int free = symbol != null && second == null ? other : slot;
    String created = create(from, to);
    symbols[free] = created;
    starts[free] = from;
    return created;
  }

  /** A number in whose lowest six bits short texts differ; there is at least one byte. */
  public static int hash(byte[] text, int from, int to) {
    int length = to - from;
    int hash = length + 31 * text[from] + 961 * text[to - 1] + 127 * text[from + length / 2];
    return hash ^ (hash >>> 6);
  }

  private boolean isSame(String symbol, int start, int from, int to) {
    return symbol.length() == to - from
        && Arrays.equals(text, start, start + symbol.length(), text, from, to);
  }

  private String create(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
