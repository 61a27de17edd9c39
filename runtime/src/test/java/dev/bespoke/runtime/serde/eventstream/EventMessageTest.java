package dev.bespoke.runtime.serde.eventstream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bespoke.runtime.Shared;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.SerdeException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EventMessageTest {
  private static final String GOLDEN = "reference/golden/eventstream.json";
  private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

  private static EventMessage read(byte[] bytes) throws IOException {
    return requireNonNull(new EventMessageReader(new ByteArrayInputStream(bytes)).read());
  }

  private static EventHeaders everyType() {
    return new EventHeaders()
        .add("true", true)
        .add("false", false)
        .add("byte", Byte.MIN_VALUE)
        .add("short", Short.MIN_VALUE)
        .add("integer", Integer.MIN_VALUE)
        .add("long", Long.MIN_VALUE)
        .add("bytes", Blob.of(new byte[] {0, -1}))
        .add("string", "grün 😀")
        .add("timestamp", Instant.parse("1969-12-31T23:59:59.999Z"))
        .add("uuid", ID);
  }

  @Test
  void half_a_character_is_refused() {
    EventHeaders headers = new EventHeaders().add("text", "ab\uDE00c");
    assertThatThrownBy(() -> EventMessageWriter.encode(headers))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("unpaired surrogate at index 2");
  }

  @TestFactory
  Stream<DynamicTest> recorded_messages_are_read_and_written_byte_for_byte() {
    JsonNode records = Shared.json(GOLDEN).get("positive");
    assertThat(records).hasSize(9);
    return records
        .valueStream()
        .map(
            record ->
                DynamicTest.dynamicTest(record.get("headers").toString(), () -> check(record)));
  }

  private static void check(JsonNode record) throws IOException {
    byte[] encoded = Base64.getDecoder().decode(record.get("encoded").asString());
    EventMessage message = read(encoded);
    assertThat(message.blob().toBase64()).isEqualTo(record.get("payload").asString());
    EventHeaders headers = message.headers();
    assertThat(headers.size()).isEqualTo(record.get("headers").size());
    for (int i = 0; i < headers.size(); i++) {
      JsonNode expected = record.get("headers").get(headers.name(i));
      assertThat(same(headers.value(i), expected)).as(headers.name(i)).isTrue();
    }
    ByteBuffer written = ByteBuffer.wrap(EventMessageWriter.encode(message));
    assertThat(written.array()).isEqualTo(encoded);
    assertThat(written.getInt(0)).isEqualTo(record.get("totalLength").asInt());
    assertThat(written.getInt(4)).isEqualTo(record.get("headersLength").asInt());
    assertThat(written.getInt(8)).isEqualTo((int) record.get("preludeCrc").asLong());
    assertThat(written.getInt(written.limit() - 4))
        .isEqualTo((int) record.get("messageCrc").asLong());
  }

  private static boolean same(Object value, JsonNode expected) {
    if (value instanceof Number number) {
      return number.longValue() == expected.asLong();
    }
    if (value instanceof Instant instant) {
      return instant.toEpochMilli() == expected.asLong();
    }
    if (value instanceof Blob blob) {
      return blob.toBase64().equals(expected.get("$blob").asString());
    }
    if (value instanceof UUID uuid) {
      byte[] bytes =
          ByteBuffer.allocate(16)
              .putLong(uuid.getMostSignificantBits())
              .putLong(uuid.getLeastSignificantBits())
              .array();
      return Blob.of(bytes).toBase64().equals(expected.get("$blob").asString());
    }
    return value.toString().equals(expected.asString());
  }

  @TestFactory
  Stream<DynamicTest> recorded_malformed_messages_are_refused_for_what_is_wrong() {
    JsonNode records = Shared.json(GOLDEN).get("negative");
    assertThat(records).hasSize(7);
    Map<String, String> reasons =
        Map.of(
            "ChecksumMismatch", "checksum of an event message's",
            "DuplicateHeader", "has a header twice",
            "InvalidHeadersLength", "4278190338 bytes of headers",
            "InvalidPayloadLength", "bytes of payload");
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode record : records) {
      String error = record.get("error").asString();
      JsonNode bytes = record.get(record.has("encoded") ? "encoded" : "encodedPrefix");
      byte[] encoded = Base64.getDecoder().decode(bytes.asString());
      tests.add(
          DynamicTest.dynamicTest(
              error,
              () ->
                  assertThatThrownBy(() -> read(encoded))
                      .isInstanceOf(SerdeException.class)
                      .hasMessageContaining(requireNonNull(reasons.get(error)))));
    }
    return tests.stream();
  }

  @Test
  void every_type_of_header_comes_back() throws IOException {
    byte[] payload = "xxpayloadxx".getBytes(StandardCharsets.UTF_8);
    EventMessage message = new EventMessage(everyType(), payload, 2, 7);
    EventMessage back = read(EventMessageWriter.encode(message));
    assertThat(back).isEqualTo(message).hasSameHashCodeAs(message);
    assertThat(back.text()).isEqualTo("payload");
    EventHeaders headers = back.headers();
    assertThat(headers.bool("true")).isTrue();
    assertThat(headers.bool("false")).isFalse();
    assertThat(headers.integer("byte")).isEqualTo(Byte.MIN_VALUE);
    assertThat(headers.integer("short")).isEqualTo(Short.MIN_VALUE);
    assertThat(headers.integer("integer")).isEqualTo(Integer.MIN_VALUE);
    assertThat(headers.longInteger("byte")).isEqualTo(Byte.MIN_VALUE);
    assertThat(headers.longInteger("long")).isEqualTo(Long.MIN_VALUE);
    assertThat(headers.blob("bytes")).isEqualTo(Blob.of(new byte[] {0, -1}));
    assertThat(headers.string("string")).isEqualTo("grün 😀");
    assertThat(headers.timestamp("timestamp")).isEqualTo("1969-12-31T23:59:59.999Z");
    assertThat(headers.uuid("uuid")).isEqualTo(ID);
  }

  @Test
  void an_absent_header_is_null_and_one_of_another_type_is_refused() {
    EventHeaders headers = everyType();
    assertThat(headers.bool("none")).isNull();
    assertThat(headers.integer("none")).isNull();
    assertThat(headers.longInteger("none")).isNull();
    assertThat(headers.blob("none")).isNull();
    assertThat(headers.string("none")).isNull();
    assertThat(headers.timestamp("none")).isNull();
    assertThat(headers.uuid("none")).isNull();
    assertThatThrownBy(() -> headers.bool("byte")).hasMessageContaining("byte is not a boolean");
    assertThatThrownBy(() -> headers.integer("long")).hasMessageContaining("at most 32 bits");
    assertThatThrownBy(() -> headers.longInteger("string")).hasMessageContaining("an integer");
    assertThatThrownBy(() -> headers.blob("string")).hasMessageContaining("not bytes");
    assertThatThrownBy(() -> headers.string("bytes")).hasMessageContaining("not text");
    assertThatThrownBy(() -> headers.timestamp("long")).hasMessageContaining("a timestamp");
    assertThatThrownBy(() -> headers.uuid("bytes")).hasMessageContaining("a UUID");
  }

  @Test
  void messages_are_read_one_after_the_other_and_no_byte_ahead() throws IOException {
    byte[] one = EventMessageWriter.encode(new EventMessage(everyType()));
    byte[] two = EventMessageWriter.encode(new EventMessage(new EventHeaders(), new byte[] {1}));
    ByteArrayInputStream in = new ByteArrayInputStream(concat(one, two));
    EventMessageReader reader = new EventMessageReader(in);
    assertThat(requireNonNull(reader.read()).headers()).isEqualTo(everyType());
    assertThat(in.available()).isEqualTo(two.length);
    assertThat(requireNonNull(reader.read()).blob()).isEqualTo(Blob.of(new byte[] {1}));
    assertThat(reader.read()).isNull();
  }

  @Test
  void a_message_cut_anywhere_is_an_early_end_and_not_a_message() {
    byte[] bytes = EventMessageWriter.encode(new EventMessage(everyType(), new byte[100]));
    for (int length = 1; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void every_flipped_bit_is_noticed() {
    byte[] bytes = EventMessageWriter.encode(new EventMessage(everyType(), new byte[5]));
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] damaged = bytes.clone();
      damaged[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThatThrownBy(() -> read(damaged))
          .isInstanceOf(SerdeException.class)
          .hasMessageContaining("checksum");
    }
  }

  @Test
  void memory_grows_with_what_has_come_and_not_with_what_is_announced() {
    int announced = EventMessage.MAX_PAYLOAD;
    byte[] prelude = Arrays.copyOf(framed(new byte[0], announced), EventMessageReader.PRELUDE);
    int[] largest = {0};
    InputStream in =
        new ByteArrayInputStream(prelude) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            largest[0] = Math.max(largest[0], target.length);
            return super.read(target, offset, length);
          }
        };
    assertThatThrownBy(() -> new EventMessageReader(in).read()).isInstanceOf(EOFException.class);
    assertThat(largest[0]).isBetween(EventMessageReader.PRELUDE, 64 * 1024);
  }

  @Test
  void the_longest_message_fits_and_a_longer_one_is_not_written() throws IOException {
    byte[] payload = new byte[EventMessage.MAX_PAYLOAD];
    payload[payload.length - 1] = 7;
    EventMessage longest = new EventMessage(new EventHeaders(), payload);
    assertThat(read(EventMessageWriter.encode(longest))).isEqualTo(longest);
    EventMessage longer = new EventMessage(new EventHeaders(), new byte[payload.length + 1]);
    assertThatThrownBy(() -> EventMessageWriter.encode(longer))
        .isInstanceOf(SerdeException.class)
        .hasMessageContaining("Send smaller events");
  }

  @Test
  void headers_longer_than_the_format_allows_are_not_written() {
    String longest = "x".repeat(EventMessage.MAX_HEADER_VALUE);
    EventHeaders many = new EventHeaders();
    for (int i = 0; i < 4; i++) {
      many.add("name" + i, longest);
    }
    assertThatThrownBy(() -> EventMessageWriter.encode(many)).hasMessageContaining("headers");
    assertThatThrownBy(() -> EventMessageWriter.encode(new EventHeaders().add("a", longest + "x")))
        .hasMessageContaining("header a has 32768 bytes");
    assertThatThrownBy(() -> EventMessageWriter.encode(new EventHeaders().add("", true)))
        .hasMessageContaining("0 bytes");
    assertThatThrownBy(
            () -> EventMessageWriter.encode(new EventHeaders().add("é".repeat(128), true)))
        .hasMessageContaining("256 bytes");
    assertThatThrownBy(() -> EventMessageWriter.encode(new EventHeaders().add("t", Instant.MAX)))
        .hasMessageContaining("header t is too far");
  }

  @Test
  void a_name_comes_once() {
    EventHeaders headers = new EventHeaders().add("name", 1).add("Name", 2);
    assertThatThrownBy(() -> headers.add("name", "secret"))
        .isInstanceOf(SerdeException.class)
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00", // no name
        "00 00", // no name, but a value
        "01 61", // no type
        "02 61", // the name breaks off
        "01 61 0a", // a type of no meaning
        "01 61 ff",
        "01 61 02", // no byte
        "01 61 03 00",
        "01 61 04 00 00 00",
        "01 61 05 00 00 00 00 00 00 00",
        "01 61 06 00",
        "01 61 06 00 02 00",
        "01 61 07 ff ff 00",
        "01 61 07 00 01 ff", // not UTF-8
        "01 ff 00",
        "01 61 08 00 00 00 00 00 00 00",
        "01 61 09 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00"
      })
  void malformed_headers_are_refused(String hex) {
    String[] digits = hex.split(" ");
    byte[] headers = new byte[digits.length];
    for (int i = 0; i < headers.length; i++) {
      headers[i] = (byte) Integer.parseInt(digits[i], 16);
    }
    assertThatThrownBy(() -> read(framed(headers, 0)))
        .isInstanceOf(SerdeException.class)
        .hasMessageStartingWith("An event message");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12, 15, -1, Integer.MIN_VALUE})
  void a_total_that_cannot_be_is_refused(int total) {
    byte[] prelude = ByteBuffer.allocate(64).putInt(total).putInt(0).array();
    CRC32 crc = new CRC32();
    crc.update(prelude, 0, 8);
    ByteBuffer.wrap(prelude).putInt(8, (int) crc.getValue());
    assertThatThrownBy(() -> read(prelude)).isInstanceOf(SerdeException.class);
  }

  @Test
  void neither_headers_nor_messages_show_values() {
    EventHeaders headers = new EventHeaders().add("name", "secret");
    EventMessage message =
        new EventMessage(headers, "secret".getBytes(StandardCharsets.UTF_8), 0, 6);
    assertThat(message).hasToString("EventMessage[headers=[name], 6 bytes]");
  }

  /** A message with these headers, right in its checksums, and so many zeros of payload. */
  static byte[] framed(byte[] headers, int payload) {
    ByteBuffer out = ByteBuffer.allocate(16 + headers.length + payload);
    CRC32 crc = new CRC32();
    out.putInt(out.capacity()).putInt(headers.length);
    crc.update(out.array(), 0, 8);
    out.putInt((int) crc.getValue()).put(headers);
    crc.update(out.array(), 8, out.capacity() - 12);
    return out.putInt(out.capacity() - 4, (int) crc.getValue()).array();
  }

  private static byte[] concat(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }
}
