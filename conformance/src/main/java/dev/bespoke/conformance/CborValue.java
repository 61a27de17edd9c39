package dev.bespoke.conformance;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decodes CBOR for comparison, in the simplest way, apart from the runtime's reader. */
final class CborValue {
  private static final Object BREAK = new Object();

  private final ByteBuffer in;

  private CborValue(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  /** The item: numbers that are equal are the same, whatever their encoding. */
  static String of(byte[] bytes) {
    return String.valueOf(new CborValue(bytes).item());
  }

  private @Nullable Object item() {
    int initial = in.get() & 0xff;
    int info = initial & 31;
    if (initial == 0xff) {
      return BREAK;
    }
    boolean indefinite = info == 31;
    long argument = indefinite ? Long.MAX_VALUE : argument(info);
    return switch (initial >> 5) {
      case 0 -> number(BigDecimal.valueOf(argument));
      case 1 -> number(BigDecimal.valueOf(-1 - argument));
      case 2 -> "h" + HexFormat.of().formatHex(string(argument, indefinite));
      case 3 -> "'" + new String(string(argument, indefinite), StandardCharsets.UTF_8) + "'";
      case 4 -> list(argument);
      case 5 -> map(argument);
      case 6 -> argument + "(" + item() + ")";
      default -> simple(info, argument);
    };
  }

  private long argument(int info) {
    return switch (info) {
      case 24 -> in.get() & 0xff;
      case 25 -> in.getShort() & 0xffff;
      case 26 -> in.getInt() & 0xffffffffL;
      case 27 -> in.getLong();
      default -> info;
    };
  }

  private static String number(double value) {
    return Double.isFinite(value) ? number(new BigDecimal(value)) : Double.toString(value);
  }

  private static String number(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private byte[] string(long length, boolean indefinite) {
    if (indefinite) {
      throw new Mismatch("a string of indefinite length");
    }
    byte[] bytes = new byte[(int) length];
    in.get(bytes);
    return bytes;
  }

  private List<@Nullable Object> list(long size) {
    List<@Nullable Object> list = new ArrayList<>();
    for (long i = 0; i < size; i++) {
      Object element = item();
      if (element == BREAK) {
        break;
      }
      list.add(element);
    }
    return list;
  }

  private Map<String, @Nullable Object> map(long size) {
    Map<String, @Nullable Object> map = new TreeMap<>();
    for (long i = 0; i < size; i++) {
      Object key = item();
      if (key == BREAK) {
        break;
      }
      map.put(String.valueOf(key), item());
    }
    return map;
  }

  private static @Nullable Object simple(int info, long argument) {
    return switch (info) {
      case 20 -> false;
      case 21 -> true;
      case 22, 23 -> null;
      case 26 -> number(Float.intBitsToFloat((int) argument));
      case 27 -> number(Double.longBitsToDouble(argument));
      default -> throw new Mismatch("an unexpected simple value " + info);
    };
  }
}
