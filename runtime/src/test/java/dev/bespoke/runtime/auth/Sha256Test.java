package dev.bespoke.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {
  private final Random random = new Random(256);
  private final byte[] hash = new byte[Sha256.LENGTH];

  @Test
  void plainJavaHashesEveryLengthAsTheJdkDoes() throws Exception {
    PlainSha256 plain = new PlainSha256();
    for (int length = 0; length <= 300; length++) {
      byte[] message = message(length);
      int cut = random.nextInt(length + 1);
      plain.update(message, 0, cut);
      plain.update(message, cut, length - cut);
      plain.finish(hash);
      assertThat(hash).as("length %d, cut at %d", length, cut).isEqualTo(jdk(message));
    }
  }

  @Test
  void whatWasGivenUpLeavesNoTrace() throws Exception {
    PlainSha256 plain = new PlainSha256();
    plain.update(message(100), 0, 100);
    plain.reset();
    byte[] message = message(70);
    plain.update(message, 0, 70);
    plain.finish(hash);
    assertThat(hash).isEqualTo(jdk(message));
  }

  @Test
  void messagesHashTheSameBeforeAndAfterTheJdkComesIn() throws Exception {
    Sha256 sha256 = new Sha256();
    int total = 0;
    while (total < 3 * Sha256.PLAIN_BYTES) {
      byte[] message = message(1 + random.nextInt(2_000));
      sha256.begin(message.length);
      sha256.write(message, 0, message.length - 1);
      sha256.write(message[message.length - 1]);
      sha256.finish(hash);
      assertThat(hash).as("after %d bytes", total).isEqualTo(jdk(message));
      total += message.length;
    }
  }

  @Test
  void aMessageOfUnknownOrGreatLengthIsHashedAsAnyOther() throws Exception {
    for (long announced : new long[] {-1, 1 << 20}) {
      byte[] message = message(1 << 20);
      Sha256 sha256 = new Sha256();
      sha256.begin(announced);
      sha256.write(message, 0, message.length);
      sha256.finish(hash);
      assertThat(hash).isEqualTo(jdk(message));
    }
  }

  @Test
  void aBegunMessageForgetsTheOneBeforeOnBothSidesOfTheSwitch() throws Exception {
    Sha256 sha256 = new Sha256();
    byte[] message = message(Sha256.PLAIN_BYTES + 1);
    for (int length : new int[] {10, message.length, 10}) {
      sha256.begin(length);
      sha256.write(message(50), 0, 50);
      sha256.begin(length);
      sha256.write(message, 0, length);
      sha256.finish(hash);
      assertThat(hash).isEqualTo(jdk(Arrays.copyOf(message, length)));
    }
  }

  private byte[] message(int length) {
    byte[] message = new byte[length];
    random.nextBytes(message);
    return message;
  }

  private static byte[] jdk(byte[] message) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(message);
  }
}
