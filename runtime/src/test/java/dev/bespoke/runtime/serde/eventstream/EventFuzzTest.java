package dev.bespoke.runtime.serde.eventstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.SerdeException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, reading them ends in messages, in our exception, or in an early end. */
class EventFuzzTest {
  @Test
  void generated_messages_come_back() throws IOException {
    for (int seed = 0; seed < 5_000; seed++) {
      EventMessage message = message(new Random(seed));
      ByteArrayInputStream in = new ByteArrayInputStream(EventMessageWriter.encode(message));
      EventMessageReader reader = new EventMessageReader(in);
      assertThat(reader.read()).isEqualTo(message);
      assertThat(reader.read()).isNull();
    }
  }

  @Test
  void mutated_messages_are_refused_by_their_checksums_or_end_early() throws IOException {
    for (int seed = 0; seed < 30_000; seed++) {
      Random random = new Random(seed);
      byte[] original = EventMessageWriter.encode(message(new Random(seed % 500)));
      byte[] bytes = mutate(original, random);
      if (!Arrays.equals(bytes, original)) {
        assertThat(accepted(bytes)).isZero();
      }
    }
  }

  @Test
  void mutated_messages_with_right_checksums_are_read_or_refused() throws IOException {
    int accepted = 0;
    for (int seed = 0; seed < 30_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = mutate(EventMessageWriter.encode(message(new Random(seed % 500))), random);
      accepted += accepted(repaired(bytes, random));
    }
    assertThat(accepted).isBetween(1_000, 29_000);
  }

  @Test
  void bytes_that_are_no_messages_are_refused() throws IOException {
    for (int seed = 0; seed < 10_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[1 + random.nextInt(200)];
      random.nextBytes(bytes);
      assertThat(accepted(bytes)).isZero();
    }
  }

  /** The number of messages before the end, or before what is refused. */
  private static int accepted(byte[] bytes) throws IOException {
    EventMessageReader reader = new EventMessageReader(new ByteArrayInputStream(bytes));
    int messages = 0;
    try {
      for (EventMessage next = reader.read(); next != null; next = reader.read()) {
        byte[] again = EventMessageWriter.encode(next);
        assertThat(new EventMessageReader(new ByteArrayInputStream(again)).read()).isEqualTo(next);
        messages++;
      }
    } catch (SerdeException e) {
      assertThat(e.getMessage()).contains("event message");
    } catch (EOFException e) {
      assertThat(e).hasMessage("the event stream ends within a message");
    }
    return messages;
  }

  /** The same with the checksums, and mostly the lengths, that a hostile sender would give it. */
  private static byte[] repaired(byte[] bytes, Random random) {
    byte[] padded = bytes.length < 16 ? Arrays.copyOf(bytes, 16) : bytes;
    ByteBuffer message = ByteBuffer.wrap(padded);
    if (random.nextInt(8) > 0) {
      message.putInt(0, padded.length);
    }
    CRC32 crc = new CRC32();
    crc.update(padded, 0, 8);
    message.putInt(8, (int) crc.getValue());
    crc.update(padded, 8, padded.length - 12);
    message.putInt(padded.length - 4, (int) crc.getValue());
    return padded;
  }

  private static byte[] mutate(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int n = random.nextInt(3); n >= 0 && bytes.length > 0; n--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) random.nextInt(12);
        case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        default -> bytes[at] = bytes[random.nextInt(bytes.length)];
      }
    }
    return bytes;
  }

  private static EventMessage message(Random random) {
    EventHeaders headers = new EventHeaders();
    for (int i = random.nextInt(5); i > 0; i--) {
      String name = "h".repeat(1 + random.nextInt(9)) + i;
      switch (random.nextInt(9)) {
        case 0 -> headers.add(name, random.nextBoolean());
        case 1 -> headers.add(name, (byte) random.nextInt());
        case 2 -> headers.add(name, (short) random.nextInt());
        case 3 -> headers.add(name, random.nextInt());
        case 4 -> headers.add(name, random.nextLong());
        case 5 -> headers.add(name, Blob.of(bytes(random, 20)));
        case 6 -> headers.add(name, "é😀text".substring(random.nextInt(2) * 3));
        case 7 -> headers.add(name, Instant.ofEpochMilli(random.nextLong()));
        default -> headers.add(name, new UUID(random.nextLong(), random.nextLong()));
      }
    }
    return new EventMessage(headers, bytes(random, 60));
  }

  private static byte[] bytes(Random random, int most) {
    byte[] bytes = new byte[random.nextInt(most)];
    random.nextBytes(bytes);
    return bytes;
  }
}
