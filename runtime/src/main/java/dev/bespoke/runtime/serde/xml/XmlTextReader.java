package dev.bespoke.runtime.serde.xml;

import dev.bespoke.runtime.serde.bytes.LongWords;
import dev.bespoke.runtime.serde.bytes.SymbolCache;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the text of elements. */
final class XmlTextReader {
  /** After so many strings, a document is one whose short strings are likely to repeat. */
  private static final int MANY = 64;

  private final XmlCursor in;
  private final byte[] bytes;
  private final boolean wide;

  /** Text under construction. */
  private byte[] scratch = {};

  private int strings;
  private @Nullable SymbolCache symbols;

  XmlTextReader(XmlCursor in) {
    this.in = in;
    bytes = in.bytes();
    wide = in.limit() - in.base() >= LongWords.WORTHWHILE;
  }

  /** Reads the text of the innermost element up to its end. */
  String read() {
    if (in.closeEmpty()) {
      return "";
    }
    int start = in.at();
    int end = plainEnd(start);
    if (in.endTagAt(end)) {
      return plain(start, end);
    }
    return in.byteAt(end) == '&' ? latin(start, end) : mixed();
  }

  private String plain(int start, int end) {
    SymbolCache cache = symbols;
    if (cache != null) {
      return cache.get(start, end);
    }
    if (++strings == MANY) {
      symbols = new SymbolCache(bytes);
    }
    return in.ascii(start, end);
  }

  /**
   * Where text ends that is plain ASCII: at markup, a reference, a carriage return or any other
   * character.
   */
  private int plainEnd(int from) {
    int limit = in.limit();
    int p = from;
    while (true) {
      if (wide) {
        p = LongWords.textEnd(bytes, p, limit);
      }
      while (p < limit && (bytes[p] >= ' ' && bytes[p] != '<' && bytes[p] != '&')) {
        p++;
      }
      if (p == limit || (bytes[p] != '\n' && bytes[p] != '\t')) {
        return p;
      }
      p++;
    }
  }

  /** Reads text of plain ASCII and references, such as the quotes of an entity tag. */
  private String latin(int start, int reference) {
    int size = 0;
    int from = start;
    int p = reference;
    while (in.byteAt(p) == '&') {
      int end = XmlText.referenceEnd(in, p, in.limit());
      int c = XmlText.reference(in, p, end);
      if (c > 0xff) {
        return mixed();
      }
      size = copy(from, p, size);
      scratch[size++] = (byte) c;
      from = end;
      p = plainEnd(end);
    }
    size = copy(from, p, size);
    return in.endTagAt(p) ? new String(scratch, 0, size, StandardCharsets.ISO_8859_1) : mixed();
  }

  /** Appends to the scratch buffer and leaves room for one byte more; returns its new size. */
  private int copy(int from, int to, int size) {
    int newSize = size + to - from;
    if (newSize >= scratch.length) {
      int longest = in.limit() - in.base() + 1; // a reference is longer than what it stands for
      scratch = Arrays.copyOf(scratch, (int) Math.min(longest, 64 + newSize * 2L));
    }
    System.arraycopy(bytes, from, scratch, size, to - from);
    return newSize;
  }

  /** Reads any text. */
  private String mixed() {
    StringBuilder result = new StringBuilder();
    while (true) {
      int start = in.at();
      int p = start;
      while (p < in.limit() && bytes[p] != '<' && bytes[p] != '&') {
        p++;
      }
      XmlText.append(in, start, p, result);
      in.moveTo(p);
      if (in.byteAt(p) == '&') {
        in.moveTo(XmlText.referenceEnd(in, p, in.limit()));
        result.appendCodePoint(XmlText.reference(in, p, in.at()));
      } else if (in.endTagAt(p)) {
        return result.toString();
      } else if (in.startsWith("<![CDATA[", p)) {
        in.moveTo(in.after("]]>", p + 9));
        XmlText.append(in, p + 9, in.at() - 3, result);
      } else if (p == in.limit() || !in.passOver(true)) {
        throw in.failure(p, "expected text and an end tag");
      }
    }
  }
}
