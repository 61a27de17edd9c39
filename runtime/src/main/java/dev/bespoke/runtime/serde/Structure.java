package dev.bespoke.runtime.serde;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every generated structure extends. Its values are set by its builder, or by what reads an
 * answer, before anyone else sees it, and never again: it is immutable, and safe for concurrent
 * use.
 */
public abstract class Structure implements Cloneable {
  private static final @Nullable Object[] NO_MEMBERS = {};

  /** For generated structures. */
  protected Structure() {}

  /** All values, in the order of the names in {@link #textPattern()}. */
  protected @Nullable Object[] allMembers() {
    return NO_MEMBERS;
  }

  /**
   * The names of type and values as {@code Card[owner, number=***, limit]}: what {@code =***}
   * follows is not told.
   */
  protected abstract String textPattern();

  /** Another with the same values, for a builder to change. */
  protected final Structure copy() {
    try {
      return (Structure) clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A list as it is shown: not to be changed, and empty where there is none. */
  protected static <T extends @Nullable Object> List<T> shown(@Nullable List<T> values) {
    return values == null ? List.of() : Collections.unmodifiableList(values);
  }

  /** A map as it is shown: not to be changed, and empty where there is none. */
  protected static <K, V extends @Nullable Object> Map<K, V> shown(@Nullable Map<K, V> values) {
    return values == null ? Map.of() : Collections.unmodifiableMap(values);
  }

  /** Whether it is of the same type and has equal values. */
  @Override
  @SuppressWarnings("EqualsGetClass") // generated classes are final
  public final boolean equals(@Nullable Object other) {
    return other instanceof Structure that
        && getClass() == that.getClass()
        && Arrays.equals(allMembers(), that.allMembers());
  }

  @Override
  public final int hashCode() {
    return Arrays.hashCode(allMembers());
  }

  /** Its type and values, but for sensitive ones, of which it says whether they are null. */
  @Override
  public final String toString() {
    return StructureText.of(textPattern(), allMembers());
  }
}
