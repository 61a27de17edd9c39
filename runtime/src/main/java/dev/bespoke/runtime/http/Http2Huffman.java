package dev.bespoke.runtime.http;

import java.net.ProtocolException;

/**
 * Decodes the strings of compressed headers (RFC 7541, appendix B). The code is canonical: among
 * symbols of one length, codes ascend with the symbols, so that the lengths say it all.
 */
final class Http2Huffman {
  private static final int MAX_LENGTH = 30;
  private static final int END = 256;

  /** The lengths of the codes of symbols 0 to 256, one character each: {@code a} is 1. */
  private static final String LENGTHS =
      "mw|||||||x~||~||"
          + "||||||~|||||||||"
          + "fjjlmfhkjjhkhfff"
          + "eeefffffffghoflj"
          + "mfgggggggggggggg"
          + "gggggggghghmsmnf"
          + "oefefefffeggfffe"
          + "fgfeefgggggoknm|"
          + "tvttvvvwvwwwwwxw"
          + "xxvwxwwwwuvwvwwx"
          + "vutvvwwuwvvxuvww"
          + "uuvuwvwwtvvvwvvw"
          + "zztsvwvyzzz{{zxy"
          + "suz{{z{xuuzz|{{{"
          + "txtuvuuwvvyyxxzw"
          + "z{zz{{{{{|{{{{{z"
          + "~";

  /** For each length, the first code and where its symbols begin in {@link #SYMBOLS}. */
  private static final int[] FIRST = new int[MAX_LENGTH + 2];

  private static final int[] START = new int[MAX_LENGTH + 2];
  private static final short[] SYMBOLS = new short[END + 1];

  static {
    int code = 0;
    int count = 0;
    for (int length = 1; length <= MAX_LENGTH; length++) {
      FIRST[length] = code;
      START[length] = count;
      for (int symbol = 0; symbol <= END; symbol++) {
        if (LENGTHS.charAt(symbol) - 'a' + 1 == length) {
          SYMBOLS[count++] = (short) symbol;
          code++;
        }
      }
      code <<= 1;
    }
    START[MAX_LENGTH + 1] = count;
  }

  private Http2Huffman() {}

  /** The text, one character for each byte. */
  static String decode(byte[] bytes, int from, int to) throws ProtocolException {
    StringBuilder text = new StringBuilder((to - from) * 8 / 5);
    int code = 0;
    int length = 0;
    for (int i = from; i < to; i++) {
      for (int bit = 7; bit >= 0; bit--) {
        code = (code << 1) | ((bytes[i] >> bit) & 1);
        length++;
        if (length > MAX_LENGTH) {
          throw new ProtocolException("malformed response: a header's text has no such code");
        }
        int index = code - FIRST[length];
        if (index >= 0 && index < START[length + 1] - START[length]) {
          int symbol = SYMBOLS[START[length] + index];
          if (symbol == END) {
            throw new ProtocolException("malformed response: a header's text holds its own end");
          }
          text.append((char) symbol);
          code = 0;
          length = 0;
        }
      }
    }
    // What is left over is the beginning of the end's code: ones, less than a byte of them.
    if (length > 7 || code != (1 << length) - 1) {
      throw new ProtocolException("malformed response: a header's text is not padded as it has to");
    }
    return text.toString();
  }
}
