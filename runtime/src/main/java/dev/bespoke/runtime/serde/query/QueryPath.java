package dev.bespoke.runtime.serde.query;

import dev.bespoke.runtime.serde.Numbers;
import dev.bespoke.runtime.serde.bytes.ByteSink;
import java.util.Arrays;

/** The name of a parameter under construction: names and numbers with dots between. */
final class QueryPath {
  private byte[] bytes = new byte[64];
  private int length;

  int length() {
    return length;
  }

  /** Takes off what follows {@code end}. */
  void cut(int end) {
    length = end;
  }

  /** Adds a name in plain ASCII. */
  @SuppressWarnings("deprecation") // the one copy without a charset: exact for ASCII
  void add(String name) {
    int size = name.length();
    separate(size);
    name.getBytes(0, size, bytes, length);
    length += size;
  }

  /** Adds the number of an element. */
  void add(int number) {
    separate(Numbers.LONGEST_LONG);
    length = Numbers.write(number, bytes, length);
  }

  private void separate(int room) {
    if (length + room + 1 > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + room + 1));
    }
    if (length > 0) {
      bytes[length++] = '.';
    }
  }

  void copyTo(ByteSink out) {
    byte[] target = out.reserve(length);
    System.arraycopy(bytes, 0, target, out.length(), length);
    out.fillTo(out.length() + length);
  }
}
