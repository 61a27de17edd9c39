package dev.bespoke.runtime.serde.eventstream;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.SerdeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The headers of one message, in order; each name once, told apart by case. Those whose names begin
 * with a colon belong to the framing, the others to the event. Not safe for concurrent changes.
 *
 * <p>The readers of values return null where the header is absent, and throw {@link SerdeException}
 * where it has another type; a narrower integer passes for a wider one.
 */
public final class EventHeaders {
  private final List<String> names = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Creates headers without any. */
  public EventHeaders() {}

  /** The number of headers. */
  public int size() {
    return names.size();
  }

  /** The name of one, counted from 0. */
  public String name(int index) {
    return names.get(index);
  }

  /**
   * The value of one, counted from 0: a Boolean, Byte, Short, Integer, Long, {@link Blob}, String,
   * {@link Instant} or {@link UUID}.
   */
  public Object value(int index) {
    return values.get(index);
  }

  /** Adds a boolean. */
  public EventHeaders add(String name, boolean value) {
    return put(name, value);
  }

  /** Adds an integer of 8 bits. */
  public EventHeaders add(String name, byte value) {
    return put(name, value);
  }

  /** Adds an integer of 16 bits. */
  public EventHeaders add(String name, short value) {
    return put(name, value);
  }

  /** Adds an integer of 32 bits. */
  public EventHeaders add(String name, int value) {
    return put(name, value);
  }

  /** Adds an integer of 64 bits. */
  public EventHeaders add(String name, long value) {
    return put(name, value);
  }

  /** Adds bytes, {@value EventMessage#MAX_HEADER_VALUE} at most. */
  public EventHeaders add(String name, Blob value) {
    return put(name, value);
  }

  /** Adds text of {@value EventMessage#MAX_HEADER_VALUE} bytes in UTF-8 at most. */
  public EventHeaders add(String name, String value) {
    return put(name, value);
  }

  /** Adds an instant; what is finer than milliseconds is dropped. */
  public EventHeaders add(String name, Instant value) {
    return put(name, value);
  }

  /** Adds a UUID. */
  public EventHeaders add(String name, UUID value) {
    return put(name, value);
  }

  /** Adds a header, whose value has one of the nine types. */
  EventHeaders put(String name, Object value) {
    if (names.contains(name)) {
      throw new SerdeException("An event message has a header twice; each name may come once.");
    }
    names.add(name);
    values.add(value);
    return this;
  }

  /** A boolean. */
  public @Nullable Boolean bool(String name) {
    Object value = find(name);
    if (value == null || value instanceof Boolean) {
      return (Boolean) value;
    }
    throw unexpected(name, "a boolean");
  }

  /** An integer of up to 32 bits. */
  public @Nullable Integer integer(String name) {
    Object value = find(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Number number && !(value instanceof Long)) {
      return number.intValue();
    }
    throw unexpected(name, "an integer of at most 32 bits");
  }

  /** An integer. */
  public @Nullable Long longInteger(String name) {
    Object value = find(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Number number) {
      return number.longValue();
    }
    throw unexpected(name, "an integer");
  }

  /** Bytes. */
  public @Nullable Blob blob(String name) {
    Object value = find(name);
    if (value == null || value instanceof Blob) {
      return (Blob) value;
    }
    throw unexpected(name, "bytes");
  }

  /** Text. */
  public @Nullable String string(String name) {
    Object value = find(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw unexpected(name, "text");
  }

  /** An instant. */
  public @Nullable Instant timestamp(String name) {
    Object value = find(name);
    if (value == null || value instanceof Instant) {
      return (Instant) value;
    }
    throw unexpected(name, "a timestamp");
  }

  /** A UUID. */
  public @Nullable UUID uuid(String name) {
    Object value = find(name);
    if (value == null || value instanceof UUID) {
      return (UUID) value;
    }
    throw unexpected(name, "a UUID");
  }

  private @Nullable Object find(String name) {
    int index = names.indexOf(name);
    return index < 0 ? null : values.get(index);
  }

  private static SerdeException unexpected(String name, String expected) {
    return new SerdeException("The event's header " + name + " is not " + expected + ".");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventHeaders that
        && names.equals(that.names)
        && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + values.hashCode();
  }

  /** The names alone: values may be secret. */
  @Override
  public String toString() {
    return names.toString();
  }
}
