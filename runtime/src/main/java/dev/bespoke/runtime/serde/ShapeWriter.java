package dev.bespoke.runtime.serde;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/**
 * Writes one document (JSON, XML, query or CBOR) from straight-line generated code.
 *
 * <p>A value is written after its place is named: {@link #field} in a structure, {@link #key} in a
 * map; in a list the place is implied. Names are wire names, known at compile time; a protocol that
 * has no use for one (the element name of a JSON list) ignores it. Methods that name a place return
 * this writer, so that {@code out.field("Key").string(key)} reads as one step.
 *
 * <p>Not safe for concurrent use.
 */
public interface ShapeWriter {

  /** Begins a structure; closed by {@link #endStructure}. */
  ShapeWriter startStructure();

  /** Ends the innermost structure. */
  void endStructure();

  /** Names the member whose value comes next; plain ASCII that needs no escape in any protocol. */
  ShapeWriter field(String name);

  /**
   * Declares an XML namespace on the element that {@link #field} has just named; the empty prefix
   * is the default namespace. Other protocols ignore it. The elements of a list and the keys and
   * values of a map declare theirs in their names, as in {@code K xmlns="https://example.com"}.
   */
  default ShapeWriter namespace(String prefix, String uri) {
    return this;
  }

  /** Whether {@link #attribute} is understood; where not, an attribute is an ordinary member. */
  default boolean hasAttributes() {
    return false;
  }

  /** Writes an XML attribute of the structure just begun, before its first {@link #field}. */
  default void attribute(String name, String value) {
    field(name).string(value);
  }

  /** Begins a list whose elements stand in a wrapper, each named {@code element} (XML, query). */
  void startList(String element, int size);

  /** Begins a list whose elements repeat the member's own name (XML, query). */
  default void startFlattenedList(int size) {
    startList("", size);
  }

  /** Ends the innermost list. */
  void endList();

  /** Begins a map whose entries are named {@code entry} and hold a key and a value (XML, query). */
  void startMap(String entry, String key, String value, int size);

  /** Begins a map whose entries repeat the member's own name (XML, query). */
  default void startFlattenedMap(String key, String value, int size) {
    startMap("", key, value, size);
  }

  /** Begins a map entry: its value comes next. */
  ShapeWriter key(String key);

  /** Ends the innermost map. */
  void endMap();

  /** Writes a string. */
  void string(String value);

  /** Writes a boolean. */
  void bool(boolean value);

  /** Writes a byte, short or integer. */
  void integer(int value);

  /** Writes a long. */
  void longInteger(long value);

  /** Writes a float; NaN and the infinities as the protocol spells them. */
  void floatNumber(float value);

  /** Writes a double; NaN and the infinities as the protocol spells them. */
  void doubleNumber(double value);

  /** Writes an integer of any size. */
  void bigInteger(BigInteger value);

  /** Writes a decimal number of any precision. */
  void bigDecimal(BigDecimal value);

  /** Writes bytes: in Base64, or raw where the protocol can. */
  void blob(Blob value);

  /** Writes an instant in the given format. */
  void timestamp(Instant value, TimestampFormat format);

  /** Writes an untyped document value. */
  void document(Document value);

  /** Writes a null: an absent value of a sparse list or map. */
  void nullValue();
}
