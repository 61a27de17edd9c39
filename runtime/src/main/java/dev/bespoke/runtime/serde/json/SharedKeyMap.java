package dev.bespoke.runtime.serde.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that has only its values for itself, and its keys, in the order in which they came,
 * together with its like: a fifth of the memory of a {@link LinkedHashMap}. Entries are put in,
 * never removed; nothing is put in once other threads have it.
 */
final class SharedKeyMap<V> extends AbstractMap<String, V> {
  private KeySequence keys;
  private @Nullable Object[] values;

  /** All entries, where there are more than a sequence may have. */
  private @Nullable Map<String, V> large;

  /** Creates an empty one. */
  SharedKeyMap(KeySequence empty) {
    keys = empty;
    values = new Object[Math.max(4, empty.expectedSize())];
  }

  /** Its keys, which may be those of others, too. */
  KeySequence keys() {
    return keys;
  }

  @Override
  public @Nullable V put(String key, V value) {
    if (large != null) {
      return large.put(key, value);
    }
    int size = keys.size();
    KeySequence longer = keys.with(key);
    if (longer == keys) {
      int place = keys.index().find(key);
      V previous = value(place);
      values[place] = value;
      return previous;
    }
    if (size == KeySequence.LONGEST) {
      large = new LinkedHashMap<>(this);
      return large.put(key, value);
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.min(size * 2, KeySequence.LONGEST));
    }
    values[size] = value;
    keys = longer;
    return null;
  }

  @SuppressWarnings("unchecked") // only put writes
  private V value(int place) {
    return (V) values[place];
  }

  @Override
  public int size() {
    return large == null ? keys.size() : large.size();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return large == null ? key != null && keys.index().find(key) >= 0 : large.containsKey(key);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    if (large != null) {
      return large.get(key);
    }
    int place = key == null ? -1 : keys.index().find(key);
    return place < 0 ? null : value(place);
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    return large == null ? new Entries() : large.entrySet();
  }

  private final class Entries extends AbstractSet<Map.Entry<String, V>> {
    @Override
    public int size() {
      return keys.size();
    }

    @Override
    public Iterator<Map.Entry<String, V>> iterator() {
      return new EntryIterator();
    }
  }

  private final class EntryIterator implements Iterator<Map.Entry<String, V>> {
    private final KeyIndex index = keys.index();
    private final int size = keys.size();
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
      return new SimpleImmutableEntry<>(index.key(place), value(place));
    }
  }
}
