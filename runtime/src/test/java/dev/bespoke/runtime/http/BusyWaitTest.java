package dev.bespoke.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a connection's input is looked at, by a clock that each look advances. */
class BusyWaitTest {
  private static final long LOOK = 1_000;
  private static final long MAX_LOOKS = BusyWait.MAX_LOOK / LOOK + 2;

  private final Input input = new Input();
  private final BusyWait wait = over(input);

  private static BusyWait over(Input input) {
    return new BusyWait(input) {
      @Override
      long now() {
        return input.now;
      }
    };
  }

  @BeforeEach
  void thereAreCores() {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "one core alone is the server's");
  }

  /** Sends a request whose response comes after so long, and tells how often it was looked for. */
  private int looks(long nanos, boolean alone) {
    input.looks = 0;
    input.comesAt = input.now + nanos;
    wait.look(alone);
    input.now = Math.max(input.now, input.comesAt); // asleep until then
    wait.came();
    return input.looks;
  }

  @Test
  void aResponseIsLookedForWhereTheLastOneCameSoon() {
    assertThat(looks(BusyWait.SOON - 1, true)).isZero();
    assertThat(looks(5 * LOOK, true)).isEqualTo(6);
    assertThat(looks(0, true)).isEqualTo(1);
    assertThat(looks(BusyWait.MAX_LOOK, true)).isEqualTo(BusyWait.MAX_LOOK / LOOK + 1);
  }

  @Test
  void aServerThatTakesItsTimeIsNotLookedFor() {
    assertThat(looks(BusyWait.SOON, true)).isZero();
    assertThat(looks(BusyWait.SOON, true)).isZero();
    assertThat(looks(BusyWait.SOON - 1, true)).isZero();
    assertThat(looks(50 * BusyWait.SOON, true)).isPositive().isLessThanOrEqualTo((int) MAX_LOOKS);
    for (int i = 0; i < 1_000; i++) {
      assertThat(looks(50 * BusyWait.SOON, true)).isZero();
    }
  }

  @Test
  void aCoreThatAnotherExchangeCouldUseIsLeftToIt() {
    assertThat(looks(LOOK, true)).isZero();
    assertThat(looks(LOOK, false)).isZero();
    assertThat(looks(LOOK, true)).isPositive();
  }

  @Test
  void aCoreIsLeftToTheServerByAllThatLook() {
    int cores = Runtime.getRuntime().availableProcessors();
    List<Input> inputs = new ArrayList<>();
    Runnable next = () -> {};
    for (int i = 0; i < cores; i++) {
      Input each = new Input();
      each.duringLook = next;
      BusyWait waiting = over(each);
      waiting.look(false);
      waiting.came();
      inputs.add(0, each);
      next = () -> waiting.look(true);
    }
    next.run(); // Each looks while the one before it does.
    assertThat(inputs).extracting(each -> each.looks > 0).endsWith(true, false);
  }

  @Test
  void looksInVainBecomeRare() {
    long between = (BusyWait.SOON + BusyWait.MAX_LOOK) / 2; // soon enough to try, too late to see
    assertThat(looks(between, true)).isZero();
    int tries = 0;
    for (int i = 0; i < 1_000; i++) {
      tries += looks(between, true) > 0 ? 1 : 0;
    }
    assertThat(tries).isEqualTo(13); // after rests of 1, 3, 7, 15, 31, 63, and 127 each time
  }

  @Test
  void oneResponseThatIsSeenMakesUpForThoseThatWereNot() {
    long between = (BusyWait.SOON + BusyWait.MAX_LOOK) / 2;
    looks(between, true);
    assertThat(looks(between, true)).isPositive();
    assertThat(looks(LOOK, true)).isZero();
    assertThat(looks(LOOK, true)).isPositive();
    assertThat(looks(between, true)).isPositive();
    assertThat(looks(LOOK, true)).isZero();
    assertThat(looks(LOOK, true)).isPositive();
  }

  @Test
  void aSocketThatFailsIsLeftToTheRead() {
    looks(LOOK, true);
    input.fails = true;
    assertThat(looks(5 * LOOK, true)).isEqualTo(1);
  }

  private static final class Input extends InputStream {
    long now;
    long comesAt;
    int looks;
    boolean fails;
    Runnable duringLook = () -> {};

    @Override
    public int available() throws IOException {
      looks++;
      duringLook.run();
      if (fails) {
        throw new IOException("closed");
      }
      boolean there = now >= comesAt;
      now += LOOK;
      return there ? 1 : 0;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return read();
    }

    @Override
    public int read() {
      throw new AssertionError("that could wait");
    }
  }
}
