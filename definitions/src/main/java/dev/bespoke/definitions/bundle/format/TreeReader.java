package dev.bespoke.definitions.bundle.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link TreeWriter} wrote, in the types that JSON is read in. */
final class TreeReader {
  private final byte[] bytes;
  private int at;

  private TreeReader(byte[] bytes, int offset) {
    this.bytes = bytes;
    this.at = offset;
  }

  /**
   * The value that these bytes are.
   *
   * @throws IndexOutOfBoundsException if there is more or less than that
   * @throws IllegalArgumentException if they are of another form
   */
  static @Nullable Object read(byte[] bytes, int offset, int length) {
    TreeReader reader = new TreeReader(bytes, offset);
    Object value = reader.value(bytes[reader.at++]);
    if (reader.at != offset + length) {
      throw new IndexOutOfBoundsException(reader.at);
    }
    return value;
  }

  private @Nullable Object value(byte form) {
    return switch (form) {
      case TreeWriter.OBJECT -> object();
      case TreeWriter.ARRAY -> array();
      case TreeWriter.STRING -> text();
      case TreeWriter.LONG -> Long.parseLong(text());
      case TreeWriter.DOUBLE -> Double.parseDouble(text());
      case TreeWriter.TRUE -> true;
      case TreeWriter.FALSE -> false;
      case TreeWriter.NULL -> null;
      default -> throw new IllegalArgumentException("no form of a value: " + form);
    };
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (bytes[at++] != TreeWriter.END) {
      object.put(text(), value(bytes[at++]));
    }
    return object;
  }

  private List<@Nullable Object> array() {
    List<@Nullable Object> array = new ArrayList<>();
    for (byte form = bytes[at++]; form != TreeWriter.END; form = bytes[at++]) {
      array.add(value(form));
    }
    return array;
  }

  private String text() {
    int begin = at;
    while (bytes[at] != 0) {
      at++;
    }
    return new String(bytes, begin, at++ - begin, StandardCharsets.UTF_8);
  }
}
