package dev.bespoke.runtime.serde.query;

import dev.bespoke.runtime.http.UriEncoder;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.bytes.ByteSink;
import dev.bespoke.runtime.serde.bytes.Utf8;

/** Percent-encoding: every byte of the UTF-8 form but RFC 3986's unreserved characters. */
final class QueryText {
  private static final String HEX = "0123456789ABCDEF";

  private QueryText() {}

  static void write(String text, ByteSink out) {
    int size = text.length();
    byte[] target = out.reserve(size);
    int p = out.length();
    int i = 0;
    for (; i < size; i++) {
      char c = text.charAt(i);
      if (!UriEncoder.isUnreserved(c)) {
        break;
      }
      target[p++] = (byte) c;
    }
    out.fillTo(p);
    if (i < size) {
      encode(text, i, out);
    }
  }

  private static void encode(String text, int start, ByteSink out) {
    int size = text.length();
    byte[] utf8 = new byte[4];
    for (int i = start; i < size; ) {
      int c = text.codePointAt(i);
      // The longest is four bytes, each of them encoded; the rest takes at least one byte each.
      byte[] target = out.reserve(Math.addExact(size - i, 12));
      int p = out.length();
      if (UriEncoder.isUnreserved(c)) {
        target[p++] = (byte) c;
      } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        throw new SerdeException(
            "A string has an unpaired surrogate at index " + i + ", which has no form in UTF-8");
      } else {
        int end = Utf8.write(c, utf8, 0);
        for (int k = 0; k < end; k++) {
          target[p] = '%';
          target[p + 1] = (byte) HEX.charAt((utf8[k] >> 4) & 15);
          target[p + 2] = (byte) HEX.charAt(utf8[k] & 15);
          p += 3;
        }
      }
      out.fillTo(p);
      i += Character.charCount(c);
    }
  }
}
