package dev.bespoke.runtime.serde;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the builder of every generated structure extends; not safe for concurrent use.
 *
 * @param <T> the structure that is built
 */
public abstract class StructureBuilder<T extends Structure> {
  private T values;
  private boolean built;

  /**
   * For generated builders.
   *
   * @param values what it begins with, which nobody else has
   */
  protected StructureBuilder(T values) {
    this.values = values;
  }

  /** The structure to set a value of: a copy once it was handed out, which must not change. */
  @SuppressWarnings("unchecked") // a copy is of the same class
  protected final T writable() {
    if (built) {
      values = (T) values.copy();
      built = false;
    }
    return values;
  }

  /** A list of its own, or null for none. */
  protected static <V extends @Nullable Object> @Nullable List<V> copy(@Nullable List<V> values) {
    return values == null ? null : new ArrayList<>(values);
  }

  /** A map of its own, or null for none. */
  protected static <K, V extends @Nullable Object> @Nullable Map<K, V> copy(
      @Nullable Map<K, V> values) {
    return values == null ? null : new LinkedHashMap<>(values);
  }

  /**
   * A structure with the values set so far; required ones are checked when it is sent. The builder
   * may be used on, which does not change what it has built.
   */
  public final T build() {
    built = true;
    VarHandle.releaseFence(); // as after the constructor of a class with final fields
    return values;
  }
}
