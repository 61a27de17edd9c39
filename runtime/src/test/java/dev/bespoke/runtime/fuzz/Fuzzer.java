package dev.bespoke.runtime.fuzz;

import com.sun.management.ThreadMXBean;
import dev.bespoke.runtime.error.BespokeException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Feeds a target with mutations of what it was fed before, and keeps those that it answers in a new
 * way. Whatever the bytes, it has to answer, or throw our exception, in memory that is bounded by
 * their number.
 */
final class Fuzzer {
  private static final int MAX_LENGTH = 2048;
  private static final int MAX_CORPUS = 400;
  private static final long ALLOWED = 4L << 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Target target;
  private final Random dice;
  private final List<byte[]> corpus = new ArrayList<>();
  private final Set<Integer> answers = new HashSet<>();

  Fuzzer(Target target, List<byte[]> corpus, long seed) {
    this.target = target;
    this.dice = new Random(seed);
    this.corpus.add(new byte[0]);
    corpus.forEach(this::run);
    target.dictionary.forEach(this::run);
  }

  /** Runs so many mutations. */
  void run(long executions) {
    for (long i = 0; i < executions; i++) {
      run(mutated(corpus.get(dice.nextInt(corpus.size()))));
    }
  }

  /** What was kept. */
  List<byte[]> corpus() {
    return corpus;
  }

  private void run(byte[] bytes) {
    int answer;
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      answer = target.feed(bytes).hashCode();
    } catch (BespokeException e) {
      answer = kind(String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      throw new AssertionError(target + " fails of " + text(bytes), e);
    }
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    if (allocated > ALLOWED) {
      throw new AssertionError(target + " takes " + allocated + " bytes for " + text(bytes));
    }
    if (answers.add(answer) && corpus.size() < MAX_CORPUS) {
      corpus.add(bytes);
    }
  }

  /** The hash of a message without what differs from input to input: digits, and what is quoted. */
  private static int kind(String message) {
    int hash = 1;
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (c == ' ' || (c >= 'a' && c <= 'z')) {
        hash = 31 * hash + c;
      }
    }
    return hash;
  }

  private byte[] mutated(byte[] original) {
    byte[] bytes = original;
    for (int n = dice.nextInt(4); n >= 0; n--) {
      int at = dice.nextInt(bytes.length + 1);
      bytes =
          switch (dice.nextInt(7)) {
            case 0 -> spliced(bytes, at, new byte[] {(byte) dice.nextInt(256)}, at);
            case 1, 2 -> spliced(bytes, at, piece(), at);
            case 3 -> spliced(bytes, at, new byte[0], end(bytes, at));
            case 4 -> spliced(bytes, at, Arrays.copyOfRange(bytes, at, end(bytes, at)), at);
            case 5 -> spliced(bytes, at, corpus.get(dice.nextInt(corpus.size())), end(bytes, at));
            default -> changed(bytes, at);
          };
    }
    return bytes;
  }

  private byte[] piece() {
    return target.dictionary.get(dice.nextInt(target.dictionary.size()));
  }

  private int end(byte[] bytes, int at) {
    return Math.min(bytes.length, at + 1 + dice.nextInt(16));
  }

  private byte[] changed(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    if (at < copy.length) {
      copy[at] ^= (byte) (1 << dice.nextInt(8));
    }
    return copy;
  }

  private static byte[] spliced(byte[] bytes, int from, byte[] piece, int to) {
    int length = from + piece.length + bytes.length - to;
    if (length > MAX_LENGTH) {
      return bytes;
    }
    byte[] result = Arrays.copyOf(bytes, length);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
    return result;
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes) + " (Base64)";
  }
}
