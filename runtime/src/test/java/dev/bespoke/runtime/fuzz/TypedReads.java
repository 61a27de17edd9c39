package dev.bespoke.runtime.fuzz;

import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.TimestampFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Reads as generated code would, of whatever shape the bytes themselves draw. */
final class TypedReads {
  private static final MemberNames NAMES = MemberNames.of("a", "b", "name").attributes(0, 2);
  private static final TimestampFormat[] FORMATS = TimestampFormat.values();

  private TypedReads() {}

  /** The number of values that were read, by kind. */
  static Object read(ShapeReader in, byte[] bytes) {
    int[] kinds = new int[16];
    read(in, new Random(Arrays.hashCode(bytes)), 0, kinds);
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = Math.min(kinds[i], 2);
    }
    return Arrays.hashCode(kinds);
  }

  private static void read(ShapeReader in, Random dice, int depth, int[] kinds) {
    int kind = dice.nextInt(depth > 8 ? 12 : 16);
    kinds[kind]++;
    switch (kind) {
      case 0 -> in.string();
      case 1 -> in.integer();
      case 2 -> in.doubleNumber();
      case 3 -> in.floatNumber();
      case 4 -> in.bigInteger();
      case 5 -> in.blob();
      case 6 -> in.timestamp(FORMATS[dice.nextInt(FORMATS.length)]);
      case 7 -> in.bool();
      case 8 -> in.bigDecimal();
      case 9 -> in.skip();
      case 10 -> in.longInteger();
      case 11 -> in.nullValue();
      case 12 -> {
        in.startList();
        while (in.nextElement()) {
          read(in, dice, depth + 1, kinds);
        }
      }
      case 13 -> {
        Map<String, Integer> map = in.newMap();
        Map<String, Integer> expected = new LinkedHashMap<>();
        in.startMap("key", "value");
        for (String key = in.nextKey(); key != null; key = in.nextKey()) {
          map.put(key, expected.size());
          expected.put(key, expected.size());
          read(in, dice, depth + 1, kinds);
        }
        if (!map.equals(expected) || !expected.equals(map)) {
          throw new AssertionError(map + " is not " + expected);
        }
      }
      default -> {
        in.startStructure();
        for (int m = in.nextVariant(NAMES); m != -1; m = in.afterVariant(NAMES)) {
          read(in, dice, depth + 1, kinds);
        }
      }
    }
  }
}
