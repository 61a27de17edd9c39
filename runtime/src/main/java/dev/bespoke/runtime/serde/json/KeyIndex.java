package dev.bespoke.runtime.serde.json;

/** A hash table of a few keys. Immutable. */
final class KeyIndex {
  private final String[] keys;

  /** For each slot, a key's place and 1; or 0. At least half of the slots are empty. */
  private final byte[] table;

  KeyIndex(String[] keys) {
    this.keys = keys;
    table = new byte[Integer.highestOneBit(Math.max(1, keys.length)) * 4];
    for (int i = 0; i < keys.length; i++) {
      int slot = slot(keys[i]);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = (byte) (i + 1);
    }
  }

  /** All keys, which nobody may change. */
  String[] keys() {
    return keys;
  }

  /** The key at a place. */
  String key(int place) {
    return keys[place];
  }

  /** The place of a key, or -1. */
  int find(Object key) {
    int slot = slot(key);
    for (int i = table[slot]; i != 0; i = table[slot]) {
      if (keys[i - 1].equals(key)) {
        return i - 1;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  private int slot(Object key) {
    int hash = key.hashCode();
    return (hash ^ (hash >>> 16)) & (table.length - 1);
  }
}
