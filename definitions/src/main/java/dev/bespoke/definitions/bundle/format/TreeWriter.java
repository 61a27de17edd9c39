package dev.bespoke.definitions.bundle.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values that JSON has so that reading them takes no parser: a compilation that needs
 * the bundle alone loads none. Each value begins with a byte for its form; texts end with a zero,
 * arrays and objects with {@link #END}.
 */
final class TreeWriter {
  static final byte NULL = 'n';
  static final byte TRUE = 't';
  static final byte FALSE = 'f';
  static final byte LONG = 'l';
  static final byte DOUBLE = 'd';
  static final byte STRING = 's';
  static final byte ARRAY = 'a';
  static final byte OBJECT = 'o';
  static final byte END = 'e';

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private TreeWriter() {}

  /**
   * The bytes of a value: a map, a list, a string, a number of at most 64 bits, a boolean, null.
   */
  static byte[] write(@Nullable Object value) {
    TreeWriter writer = new TreeWriter();
    writer.add(value);
    return writer.out.toByteArray();
  }

  private void add(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      out.write(OBJECT);
      for (Map.Entry<?, ?> property : object.entrySet()) {
        text(STRING, String.valueOf(property.getKey()));
        add(property.getValue());
      }
      out.write(END);
    } else if (value instanceof List<?> array) {
      out.write(ARRAY);
      array.forEach(this::add);
      out.write(END);
    } else if (value instanceof String string) {
      text(STRING, string);
    } else if (value instanceof Double number) {
      text(DOUBLE, number.toString());
    } else if (value instanceof Long || value instanceof Integer) {
      text(LONG, value.toString());
    } else if (value instanceof Boolean bool) {
      out.write(bool ? TRUE : FALSE);
    } else if (value == null) {
      out.write(NULL);
    } else {
      throw new IllegalArgumentException("the bundle has no form for " + value.getClass());
    }
  }

  private void text(byte form, String text) {
    if (text.indexOf(0) >= 0) {
      throw new IllegalArgumentException("a zero would end the text: " + text);
    }
    out.write(form);
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    out.write(0);
  }
}
