package dev.bespoke.definitions.bundle.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where a service's parts of one kind are, in the order of their names. Safe for any thread. */
final class PartIndex {
  private final String[] names;
  private final Slice[] slices;

  /** The names once they were wanted: only finding is what each compilation needs. */
  private @Nullable SortedSet<String> sorted;

  /** A part's place in its inflated block. */
  record Slice(int block, int offset, int length) {}

  private PartIndex(String[] names, Slice[] slices) {
    this.names = names;
    this.slices = slices;
  }

  /**
   * Reads the index that comes next.
   *
   * @throws java.nio.BufferUnderflowException if it is longer than the buffer
   */
  static PartIndex read(ByteBuffer in) {
    String[] names = new String[in.getInt()];
    Slice[] slices = new Slice[names.length];
    for (int i = 0; i < names.length; i++) {
      byte[] name = new byte[in.getShort()];
      in.get(name);
      names[i] = new String(name, StandardCharsets.UTF_8);
      slices[i] = new Slice(in.getInt(), in.getInt(), in.getInt());
    }
    return new PartIndex(names, slices);
  }

  /** All names. */
  SortedSet<String> names() {
    SortedSet<String> known = sorted;
    if (known == null) {
      known = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(names)));
      sorted = known; // by whichever thread: all its fields are final
    }
    return known;
  }

  /** The place of a part, or null where there is none of this name. */
  @Nullable Slice find(String name) {
    int place = Arrays.binarySearch(names, name);
    return place < 0 ? null : slices[place];
  }
}
