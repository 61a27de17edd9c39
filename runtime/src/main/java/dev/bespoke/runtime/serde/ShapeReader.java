package dev.bespoke.runtime.serde;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads one document (JSON, XML or CBOR) for straight-line generated code, which pulls.
 *
 * <p>Members unknown to the caller and members whose value is null are passed over, so that a
 * service can grow. Every method throws {@link SerdeException} where the input is not what it
 * should be, with the offset in bytes; nesting is bounded. Not safe for concurrent use.
 *
 * <pre>{@code
 * in.startStructure();
 * for (int m = in.nextMember(MEMBERS); m >= 0; m = in.nextMember(MEMBERS)) {
 *   switch (m) {
 *     case 0 -> name = in.string(); // Name
 *     default -> size = in.longInteger(); // Size
 *   }
 * }
 * }</pre>
 */
public interface ShapeReader {
  /** What {@link #nextMember} returns after the last member. */
  int END = -1;

  /** What {@link #nextVariant} returns for a member that {@code names} lacks. */
  int UNKNOWN = -2;

  /** Enters a structure. */
  void startStructure();

  /**
   * Moves to the value of the next member that {@code names} has and returns its index; passes over
   * unknown and null ones; leaves the structure and returns {@link #END} after the last. XML
   * attributes come first, under their qualified names.
   */
  int nextMember(MemberNames names);

  /**
   * As {@link #nextMember}, but returns {@link #UNKNOWN} for an unknown non-null member, whose name
   * {@link #memberName} tells and whose value {@link #skip} passes over: unions keep what they
   * don't know.
   */
  int nextVariant(MemberNames names);

  /** As {@link #nextVariant}, behind a variant that was read: mostly it was the only one. */
  default int afterVariant(MemberNames names) {
    return nextVariant(names);
  }

  /** The wire name of the current member. */
  String memberName();

  /** Passes over the current value. */
  void skip();

  /** Enters a list. */
  void startList();

  /** Moves to the next element that isn't null; leaves the list and returns false at its end. */
  boolean nextElement();

  /** Moves to the next element, null or not; leaves the list and returns false at its end. */
  boolean nextSparseElement();

  /**
   * An empty map to put the entries of the map into that comes next, in their order, and nothing
   * else: it may share its keys with others of the document, and refuse to remove.
   */
  default <V> Map<String, V> newMap() {
    return new LinkedHashMap<>();
  }

  /** Enters a map; the names are those of an entry's key and value (XML). */
  void startMap(String key, String value);

  /** Moves to the next entry whose value isn't null and returns its key; null at the end. */
  @org.jspecify.annotations.Nullable
  String nextKey();

  /** Moves to the next entry, whatever its value, and returns its key; null at the end. */
  @org.jspecify.annotations.Nullable
  String nextSparseKey();

  /**
   * Enters one entry of a flattened map (XML), at the current member, and returns its key; its
   * value is read next and the entry left with {@link #endFlattenedEntry}.
   */
  default String startFlattenedEntry(String key, String value) {
    throw new UnsupportedOperationException();
  }

  /** Leaves an entry of a flattened map. */
  default void endFlattenedEntry() {
    throw new UnsupportedOperationException();
  }

  /** Whether the current value is null; if so it is consumed. */
  boolean nullValue();

  /** Reads a string. */
  String string();

  /** Reads a boolean. */
  boolean bool();

  /** Reads a byte, short or integer; the caller narrows. */
  int integer();

  /** Reads a long. */
  long longInteger();

  /** Reads a float, NaN and the infinities included. */
  float floatNumber();

  /** Reads a double, NaN and the infinities included. */
  double doubleNumber();

  /** Reads an integer of any size (bounded in digits). */
  BigInteger bigInteger();

  /** Reads a decimal number (bounded in digits). */
  BigDecimal bigDecimal();

  /** Reads bytes. */
  Blob blob();

  /** Reads an instant that is expected in {@code format}; other well-formed spellings pass too. */
  Instant timestamp(TimestampFormat format);

  /** Reads an untyped document value. */
  Document document();
}
