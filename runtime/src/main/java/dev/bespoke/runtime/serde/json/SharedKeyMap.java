package dev.bespoke.runtime.serde.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that has only its values for itself, and its keys, in the order in which they came,
 * together with its like: a fifth of the memory of a {@link LinkedHashMap}. It may be changed as
 * one, too, and becomes one where an entry is removed; not safe for threads while it is changed.
 */
final class SharedKeyMap<V> extends AbstractMap<String, V> {
  private static final String[] NONE = {};

  /** Its keys are the first of these. */
  private KeySequence keys;

  /**
   * The keys that it probably has, those of others before it: each is compared with the one that
   * comes, and nothing is written but the value. Empty once another has come or one was removed.
   */
  private String[] expected;

  private int size;
  private @Nullable Object[] values;

  /** All entries, where there are more than a sequence may have, or some were removed. */
  private @Nullable Map<String, V> large;

  /** Creates an empty one. */
  SharedKeyMap(KeySequence empty) {
    keys = empty.expected();
    expected = keys.index().keys();
    values = new Object[Math.max(4, expected.length)];
  }

  /** Its keys, which may be those of others, too. */
  KeySequence keys() {
    return keys.first(size);
  }

  @Override
  public @Nullable V put(String key, V value) {
    if (isExpected(key) || makeRoom(key)) {
      values[size++] = value;
      return null;
    }
    return large == null ? replace(place(key), value) : large.put(key, value);
  }

  @SuppressWarnings("ReferenceEquality") // the reader's equal keys are mostly the same string
  private boolean isExpected(String key) {
    return size < expected.length && expected[size] == key;
  }

  /**
   * Makes a new key the last one, whose value is to follow, and expects none from then on. False
   * where this has the key, or has its entries elsewhere, perhaps from now on.
   */
  private boolean makeRoom(String key) {
    expected = NONE;
    if (large != null) {
      return false;
    }
    KeySequence own = keys();
    KeySequence longer = own.with(key);
    if (longer == own) {
      return false;
    }
    if (size == KeySequence.LONGEST) {
      large();
      return false;
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.min(size * 2, KeySequence.LONGEST));
    }
    keys = longer;
    return true;
  }

  private V replace(int place, V value) {
    V previous = value(place);
    values[place] = value;
    return previous;
  }

  /** Where the value of a key is, or -1. */
  private int place(@Nullable Object key) {
    int place = key == null ? -1 : keys.index().find(key);
    return place < size ? place : -1;
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    return containsKey(key) ? large().remove(key) : null;
  }

  private Map<String, V> large() {
    Map<String, V> entries = large;
    if (entries == null) {
      entries = new LinkedHashMap<>(this);
      expected = NONE;
      large = entries;
    }
    return entries;
  }

  @SuppressWarnings("unchecked") // only put writes
  private V value(int place) {
    return (V) values[place];
  }

  @Override
  public int size() {
    return large == null ? size : large.size();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return large == null ? place(key) >= 0 : large.containsKey(key);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    if (large != null) {
      return large.get(key);
    }
    int place = place(key);
    return place < 0 ? null : value(place);
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Map.Entry<String, V>> {
    @Override
    public int size() {
      return SharedKeyMap.this.size();
    }

    @Override
    public Iterator<Map.Entry<String, V>> iterator() {
      return large == null ? new EntryIterator() : large.entrySet().iterator();
    }
  }

  private final class EntryIterator implements Iterator<Map.Entry<String, V>> {
    private final KeyIndex index = keys.index();
    private final int size = SharedKeyMap.this.size;
    private int next;

    @Override
    public boolean hasNext() {
      return next < size;
    }

    @Override
    public Map.Entry<String, V> next() {
      if (next == size) {
        throw new NoSuchElementException();
      }
      int place = next++;
      String key = index.key(place);
      Map<String, V> changed = large;
      if (changed != null && !changed.containsKey(key)) {
        throw new ConcurrentModificationException("An entry was removed beside the iteration.");
      }
      return new Entry(key, changed == null ? value(place) : present(changed, key));
    }

    @SuppressWarnings("NullAway") // a value may be null, as its type then says
    private V present(Map<String, V> entries, String key) {
      return entries.get(key);
    }

    @Override
    public void remove() {
      if (next == 0 || !containsKey(index.key(next - 1))) {
        throw new IllegalStateException("There is no entry to remove.");
      }
      SharedKeyMap.this.remove(index.key(next - 1));
    }
  }

  /** An entry that writes through. */
  private final class Entry extends SimpleEntry<String, V> {
    private static final long serialVersionUID = 1L;

    Entry(String key, V value) {
      super(key, value);
    }

    @Override
    public V setValue(V value) {
      put(getKey(), value);
      return super.setValue(value);
    }
  }
}
