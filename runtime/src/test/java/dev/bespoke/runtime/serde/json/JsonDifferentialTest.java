package dev.bespoke.runtime.serde.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.bespoke.runtime.serde.Document;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.TimestampFormat;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the bytes, our reader and Jackson agree on whether they are JSON, and on its value. */
class JsonDifferentialTest {
  private static final String SIGNS = "{}[]\",:\\u0eE.-+ntf\n ";
  private static final ObjectMapper JACKSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  @Test
  void generated_documents_mean_the_same() {
    for (int seed = 0; seed < 2_000; seed++) {
      byte[] bytes = new JsonGenerator(new Random(seed)).bytes();
      assertThat(agreeOn(bytes)).isTrue();
      assertThat(agreeOn(lengthened(bytes))).isTrue();
    }
  }

  @Test
  void mutated_documents_mean_the_same_or_are_refused_by_both() {
    int accepted = 0;
    for (int seed = 0; seed < 30_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new JsonGenerator(new Random(seed % 500)).bytes();
      byte[] mutated = mutate(bytes, random);
      accepted += agreeOn(random.nextBoolean() ? mutated : lengthened(mutated)) ? 1 : 0;
    }
    assertThat(accepted).isGreaterThan(1_000);
  }

  @Test
  void a_document_cut_anywhere_is_refused() {
    byte[] bytes =
        "{\"a\":[1,-2.5e3,\"x\\u00e9é😀\",true,false,null,{}],\"b\":{\"c\":\"\"}}"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(agreeOn(bytes)).isTrue();
    for (int length = 1; length < bytes.length; length++) {
      assertThat(agreeOn(Arrays.copyOf(bytes, length))).isFalse();
    }
  }

  @Test
  void typed_reads_of_hostile_bytes_end_in_values_or_our_exception() {
    for (int seed = 0; seed < 30_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = mutate(new JsonGenerator(new Random(seed % 500)).bytes(), random);
      int from = random.nextInt(Math.min(4, bytes.length) + 1);
      try {
        readTyped(JsonReader.open(bytes, from, bytes.length - from), random, 0);
      } catch (SerdeException expected) {
        assertThat(expected).hasMessageStartingWith("Malformed JSON at byte ");
      }
    }
  }

  /** Reads whatever the dice say, whether or not it stands there. */
  private static void readTyped(JsonReader in, Random random, int depth) {
    switch (random.nextInt(depth > 4 ? 9 : 14)) {
      case 0 -> in.string();
      case 1 -> in.integer();
      case 2 -> in.doubleNumber();
      case 3 -> in.floatNumber();
      case 4 -> in.bigInteger();
      case 5 -> in.blob();
      case 6 -> in.timestamp(TimestampFormat.EPOCH_SECONDS);
      case 7 -> in.bool();
      case 8 -> in.skip();
      case 9, 10 -> {
        in.startList();
        while (in.nextElement()) {
          readTyped(in, random, depth + 1);
        }
      }
      case 11 -> {
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

  /** The same with so much white space before it that its strings are scanned in long words. */
  private static byte[] lengthened(byte[] bytes) {
    byte[] longer = new byte[3_000 + bytes.length];
    Arrays.fill(longer, (byte) ' ');
    System.arraycopy(bytes, 0, longer, 3_000, bytes.length);
    return longer;
  }

  private static boolean agreeOn(byte[] bytes) {
    Object theirs = null;
    String refusal = null;
    try {
      theirs = JACKSON.readValue(bytes, Object.class);
    } catch (JacksonException | NumberFormatException e) {
      refusal = String.valueOf(e.getMessage());
    }
    boolean valid = refusal == null;
    Document ours = ours(bytes);
    boolean skipped = skipped(bytes);
    if ((ours != null) != valid && !isKnownDifference(bytes, refusal)) {
      fail("Jackson differs (" + refusal + ") about " + text(bytes));
    }
    if (ours != null && valid) {
      assertThat(ours).as(text(bytes)).isEqualTo(Document.of(theirs));
      assertThat(skipped).as(text(bytes)).isTrue();
    }
    return ours != null;
  }

  private static @Nullable Document ours(byte[] bytes) {
    try {
      JsonReader in = JsonReader.open(bytes);
      Document document = in.document();
      in.finish();
      return document;
    } catch (SerdeException e) {
      return null;
    }
  }

  private static boolean skipped(byte[] bytes) {
    try {
      JsonReader in = JsonReader.open(bytes);
      in.skip();
      in.finish();
      return true;
    } catch (SerdeException e) {
      return false;
    }
  }

  /**
   * Jackson takes UTF-16 and UTF-32 too, overlong UTF-8, and numbers of any exponent; it takes an
   * escaped surrogate without its other half in a string, but not in a name.
   */
  private static boolean isKnownDifference(byte[] bytes, @Nullable String refusal) {
    if (refusal != null) {
      return refusal.contains("surrogate") || refusal.contains("exceeds limits");
    }
    String text = text(bytes);
    return text.indexOf('\0') >= 0
        || text.matches("(?s).*[0-9.][eE][+-]?[0-9]{4,}.*")
        || !isUtf8(bytes);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  static byte[] mutate(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int n = random.nextInt(3); n >= 0 && bytes.length > 0; n--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
        case 2 -> bytes = Arrays.copyOf(bytes, at);
        case 3 -> bytes[at] = bytes[random.nextInt(bytes.length)];
        default -> {
          byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
          System.arraycopy(bytes, at + 1, shorter, at, shorter.length - at);
          bytes = shorter;
        }
      }
    }
    return bytes;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
