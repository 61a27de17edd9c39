package dev.bespoke.runtime.serde.cbor;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes values and encodes them in any of the forms that RFC 8949 allows, as the dice say. */
final class CborGenerator {
  private final Random random;

  CborGenerator(Random random) {
    this.random = random;
  }

  @Nullable Object value(int depth) {
    return switch (random.nextInt(depth > 4 ? 6 : 9)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextLong() >> random.nextInt(64);
      case 3 -> random.nextInt(5) == 0 ? Double.NaN : random.nextDouble();
      case 4 -> (double) random.nextInt(2048) / 64;
      case 5 -> text();
      case 6, 7 -> {
        List<@Nullable Object> list = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
          list.add(value(depth + 1));
        }
        yield list;
      }
      default -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int n = random.nextInt(4); n > 0; n--) {
          map.put(text(), value(depth + 1));
        }
        yield map;
      }
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(30); n > 0; n--) {
      text.appendCodePoint(random.nextInt(5) == 0 ? 0x1f600 + random.nextInt(9) : 'a' + n % 26);
    }
    return text.toString();
  }

  byte[] encoded(@Nullable Object value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(value, out);
    return out.toByteArray();
  }

  private void write(@Nullable Object value, ByteArrayOutputStream out) {
    if (value == null) {
      out.write(random.nextBoolean() ? 0xf6 : 0xf7);
      return;
    }
    while (random.nextInt(8) == 0) {
      head(6, 100 + random.nextInt(100_000), out); // tags that mean nothing to us
    }
    if (value instanceof Boolean flag) {
      out.write(flag ? 0xf5 : 0xf4);
    } else if (value instanceof Long number) {
      head(number < 0 ? 1 : 0, number < 0 ? -1 - number : number, out);
    } else if (value instanceof Double number) {
      real(number, out);
    } else if (value instanceof String text) {
      string(text.getBytes(StandardCharsets.UTF_8), out);
    } else if (value instanceof List<?> list) {
      boolean indefinite = start(4, list.size(), out);
      list.forEach(element -> write(element, out));
      end(indefinite, out);
    } else if (value instanceof Map<?, ?> map) {
      boolean indefinite = start(5, map.size(), out);
      map.forEach(
          (key, element) -> {
            string(((String) key).getBytes(StandardCharsets.UTF_8), out);
            write(element, out);
          });
      end(indefinite, out);
    }
  }

  private void real(double number, ByteArrayOutputStream out) {
    if (number == (float) number && random.nextBoolean()) {
      out.write(0xfa);
      bytes(Float.floatToIntBits((float) number), 4, out);
    } else {
      out.write(0xfb);
      bytes(Double.doubleToLongBits(number), 8, out);
    }
  }

  private void string(byte[] utf8, ByteArrayOutputStream out) {
    boolean ascii = new String(utf8, StandardCharsets.UTF_8).length() == utf8.length;
    if (!ascii || random.nextInt(3) > 0) {
      head(3, utf8.length, out);
      out.writeBytes(utf8);
      return;
    }
    out.write(0x7f);
    int at = 0;
    while (at < utf8.length) {
      int size = 1 + random.nextInt(utf8.length - at);
      head(3, size, out);
      out.write(utf8, at, size);
      at += size;
    }
    out.write(0xff);
  }

  private boolean start(int major, int size, ByteArrayOutputStream out) {
    if (random.nextBoolean()) {
      out.write((major << 5) | 31);
      return true;
    }
    head(major, size, out);
    return false;
  }

  private static void end(boolean indefinite, ByteArrayOutputStream out) {
    if (indefinite) {
      out.write(0xff);
    }
  }

  /** A head in its shortest form, or a longer one. */
  private void head(int major, long argument, ByteArrayOutputStream out) {
    int least = argument < 24 ? 0 : argument < 0x100 ? 1 : argument < 0x10000 ? 2 : 3;
    if (argument > 0xffffffffL) {
      least = 4;
    }
    int form = least + random.nextInt(5 - least);
    out.write((major << 5) | (form == 0 ? (int) argument : 23 + form));
    if (form > 0) {
      bytes(argument, 1 << (form - 1), out);
    }
  }

  private static void bytes(long value, int size, ByteArrayOutputStream out) {
    for (int i = size - 1; i >= 0; i--) {
      out.write((int) (value >>> (8 * i)));
    }
  }
}
