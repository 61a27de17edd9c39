package dev.bespoke.runtime.serde.cbor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.TimestampFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents in every encoding that RFC 8949 allows mean the same; hostile ones end in time. */
class CborFuzzTest {
  @Test
  void generated_documents_mean_what_they_were_made_of() {
    for (int seed = 0; seed < 5_000; seed++) {
      CborGenerator generator = new CborGenerator(new Random(seed));
      Object value = generator.value(0);
      CborReader in = CborReader.open(generator.encoded(value));
      assertThat(read(in, value)).as("seed %d", seed).isEqualTo(value);
      in.finish();
      CborReader skipping = CborReader.open(generator.encoded(value));
      skipping.skip();
      skipping.finish();
    }
  }

  @Test
  void a_document_cut_anywhere_is_refused() {
    for (int seed = 0; seed < 300; seed++) {
      CborGenerator generator = new CborGenerator(new Random(seed));
      byte[] bytes = generator.encoded(Map.of("a", Arrays.asList(generator.value(0), 1L)));
      for (int length = 0; length < bytes.length; length++) {
        assertThat(isWellFormed(Arrays.copyOf(bytes, length))).isFalse();
      }
    }
  }

  @Test
  void typed_reads_of_hostile_bytes_end_in_values_or_our_exception() {
    int refused = 0;
    for (int seed = 0; seed < 60_000; seed++) {
      Random random = new Random(seed);
      CborGenerator generator = new CborGenerator(new Random(seed % 500));
      byte[] bytes = mutate(generator.encoded(generator.value(0)), random);
      try {
        readTyped(CborReader.open(bytes), random, 0);
      } catch (SerdeException expected) {
        refused++;
        assertThat(expected).hasMessageStartingWith("Malformed CBOR at byte ");
      }
    }
    assertThat(refused).isBetween(1_000, 59_000);
  }

  private static boolean isWellFormed(byte[] bytes) {
    try {
      CborReader in = CborReader.open(bytes);
      in.skip();
      in.finish();
      return true;
    } catch (SerdeException e) {
      return false;
    }
  }

  /** Reads a value of the same shape as {@code expected}. */
  private static @Nullable Object read(CborReader in, @Nullable Object expected) {
    if (in.nullValue()) {
      return null;
    }
    if (expected instanceof List<?> list) {
      List<@Nullable Object> read = new ArrayList<>();
      in.startList();
      for (int i = 0; in.nextSparseElement(); i++) {
        read.add(read(in, list.get(i)));
      }
      return read;
    }
    if (expected instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> read = new LinkedHashMap<>();
      in.startMap("key", "value");
      for (String key = in.nextSparseKey(); key != null; key = in.nextSparseKey()) {
        read.put(key, read(in, map.get(key)));
      }
      return read;
    }
    if (expected instanceof String) {
      return in.string();
    }
    if (expected instanceof Long) {
      return in.longInteger();
    }
    return expected instanceof Double ? (Object) in.doubleNumber() : (Object) in.bool();
  }

  /** Reads whatever the dice say, whether or not it stands there. */
  private static void readTyped(CborReader in, Random random, int depth) {
    switch (random.nextInt(depth > 4 ? 10 : 15)) {
      case 0 -> in.string();
      case 1 -> in.integer();
      case 2 -> in.doubleNumber();
      case 3 -> in.floatNumber();
      case 4 -> in.bigInteger();
      case 5 -> in.blob();
      case 6 -> in.timestamp(TimestampFormat.EPOCH_SECONDS);
      case 7 -> in.bool();
      case 8 -> in.bigDecimal();
      case 9 -> in.skip();
      case 10, 11 -> {
        in.startList();
        while (in.nextElement()) {
          readTyped(in, random, depth + 1);
        }
      }
      case 12 -> {
        in.startMap("key", "value");
        while (in.nextKey() != null) {
          readTyped(in, random, depth + 1);
        }
      }
      default -> {
        MemberNames names = MemberNames.of("a", "b", "name");
        in.startStructure();
        for (int m = in.nextVariant(names); m != -1; m = in.afterVariant(names)) {
          assertThat(in.memberName()).isNotNull();
          readTyped(in, random, depth + 1);
        }
      }
    }
  }

  private static byte[] mutate(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int n = random.nextInt(3); n >= 0 && bytes.length > 0; n--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) ((random.nextInt(8) << 5) | (24 + random.nextInt(8)));
        case 2 -> bytes = Arrays.copyOf(bytes, at);
        default -> bytes[at] = bytes[random.nextInt(bytes.length)];
      }
    }
    return bytes;
  }
}
