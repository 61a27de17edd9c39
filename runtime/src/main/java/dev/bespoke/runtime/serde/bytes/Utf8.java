package dev.bespoke.runtime.serde.bytes;

import dev.bespoke.runtime.serde.SerdeException;
import java.nio.charset.StandardCharsets;

/** UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF. */
public final class Utf8 {
  private Utf8() {}

  /** The offset of the first byte that isn't well-formed UTF-8, or -1. */
  public static int malformed(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int lead = bytes[i];
      if (lead >= 0) {
        i++;
        continue;
      }
      int size = sequence(bytes, i, to);
      if (size == 0) {
        return i;
      }
      i += size;
    }
    return -1;
  }

  /** The length of the well-formed sequence of more than one byte at {@code at}, or 0. */
  private static int sequence(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xff;
    if (lead < 0xc2 || lead > 0xf4) {
      return 0;
    }
    int size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (to - at < size) {
      return 0;
    }
    int second = bytes[at + 1] & 0xff;
    int lowest = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int highest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < lowest || second > highest) {
      return 0;
    }
    for (int i = 2; i < size; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return size;
  }

  /** The code point of the well-formed sequence at {@code at}. */
  public static int codePoint(byte[] bytes, int at) {
    int lead = bytes[at] & 0xff;
    if (lead < 0x80) {
      return lead;
    }
    if (lead < 0xe0) {
      return ((lead & 0x1f) << 6) | tail(bytes, at + 1);
    }
    int three = (tail(bytes, at + 1) << 6) | tail(bytes, at + 2);
    if (lead < 0xf0) {
      return ((lead & 0x0f) << 12) | three;
    }
    return ((lead & 7) << 18) | (three << 6) | tail(bytes, at + 3);
  }

  private static int tail(byte[] bytes, int at) {
    return bytes[at] & 0x3f;
  }

  /**
   * The bytes of a text.
   *
   * @throws SerdeException where it has an unpaired surrogate, which has no form in UTF-8
   */
  public static byte[] encode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.isBmpCodePoint(text.codePointAt(i))) {
          throw new SerdeException(
              "A string has an unpaired surrogate at index " + i + ", which has no form in UTF-8");
        }
        i++; // the other half
      }
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The number of bytes of a code point. */
  public static int size(int codePoint) {
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }

  /** Writes a code point at {@code at}, where up to four bytes fit; returns where it ends. */
  public static int write(int codePoint, byte[] target, int at) {
    int p = at;
    if (codePoint < 0x80) {
      target[p++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      target[p++] = (byte) (0xc0 | (codePoint >>> 6));
      target[p++] = (byte) (0x80 | (codePoint & 0x3f));
    } else if (codePoint < 0x10000) {
      target[p++] = (byte) (0xe0 | (codePoint >>> 12));
      target[p++] = (byte) (0x80 | ((codePoint >>> 6) & 0x3f));
      target[p++] = (byte) (0x80 | (codePoint & 0x3f));
    } else {
      target[p++] = (byte) (0xf0 | (codePoint >>> 18));
      target[p++] = (byte) (0x80 | ((codePoint >>> 12) & 0x3f));
      target[p++] = (byte) (0x80 | ((codePoint >>> 6) & 0x3f));
      target[p++] = (byte) (0x80 | (codePoint & 0x3f));
    }
    return p;
  }
}
