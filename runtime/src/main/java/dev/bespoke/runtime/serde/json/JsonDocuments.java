package dev.bespoke.runtime.serde.json;

import dev.bespoke.runtime.serde.ShapeWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Untyped values; their depth is bounded by the reader and the writer. */
final class JsonDocuments {
  private JsonDocuments() {}

  static void write(@Nullable Object value, ShapeWriter out) {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof String text) {
      out.string(text);
    } else if (value instanceof Boolean flag) {
      out.bool(flag);
    } else if (value instanceof Long number) {
      out.longInteger(number);
    } else if (value instanceof Double number) {
      out.doubleNumber(number);
    } else if (value instanceof BigInteger number) {
      out.bigInteger(number);
    } else if (value instanceof BigDecimal number) {
      out.bigDecimal(number);
    } else if (value instanceof List<?> list) {
      out.startList("", list.size());
      for (Object element : list) {
        write(element, out);
      }
      out.endList();
    } else if (value instanceof Map<?, ?> map) {
      out.startMap("", "", "", map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(entry.getValue(), out.key((String) entry.getKey()));
      }
      out.endMap();
    } else {
      throw new IllegalStateException("Document let a " + value.getClass().getName() + " in");
    }
  }

  static @Nullable Object read(JsonReader in, JsonCursor cursor) {
    switch (cursor.next()) {
      case '{' -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        in.startMap("", "");
        for (String key = in.nextSparseKey(); key != null; key = in.nextSparseKey()) {
          map.put(key, read(in, cursor));
        }
        return map;
      }
      case '[' -> {
        List<@Nullable Object> list = new ArrayList<>();
        in.startList();
        while (in.nextSparseElement()) {
          list.add(read(in, cursor));
        }
        return list;
      }
      case '"' -> {
        return in.string();
      }
      case 't', 'f' -> {
        return in.bool();
      }
      default -> {
        return in.nullValue() ? null : in.bigDecimal();
      }
    }
  }
}
