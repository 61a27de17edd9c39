package dev.bespoke.runtime.serde.cbor;

import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.Document;
import dev.bespoke.runtime.serde.Limits;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.serde.TimestampFormat;
import dev.bespoke.runtime.serde.bytes.ByteSink;
import dev.bespoke.runtime.serde.bytes.Utf8;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/**
 * Writes one CBOR item (RFC 8949) as Smithy's "RPC v2 CBOR protocol" has it: structures as maps of
 * indefinite length, timestamps as epoch seconds in milliseconds' precision.
 *
 * <p>A string with an unpaired surrogate, which has no UTF-8 form, and nesting of more than 256
 * levels are refused with {@link SerdeException}. Documents have no form here. Used once, by one
 * thread; ended by {@link #toBody} or {@link #toByteArray}.
 */
public final class CborWriter implements ShapeWriter {
  /** The longest head: its initial byte and an argument of 64 bits. */
  private static final int HEAD = 9;

  private final ByteSink out = new ByteSink();
  private int depth;

  /** Creates a writer of an empty document. */
  public CborWriter() {}

  /** The document as a body that can be replayed; nothing may be written any more. */
  public RequestBody toBody() {
    return out.toBody();
  }

  /** The document; nothing may be written any more. */
  public byte[] toByteArray() {
    return out.toByteArray();
  }

  @Override
  public ShapeWriter startStructure() {
    enter();
    out.write((Cbor.MAP << 5) | Cbor.INDEFINITE);
    return this;
  }

  @Override
  public void endStructure() {
    depth--;
    out.write(Cbor.BREAK);
  }

  @Override
  @SuppressWarnings("deprecation") // the one copy without a charset: exact for ASCII
  public ShapeWriter field(String name) {
    int size = name.length();
    byte[] target = out.reserve(size + HEAD);
    int p = head(Cbor.TEXT, size, target, out.length());
    name.getBytes(0, size, target, p);
    out.fillTo(p + size);
    return this;
  }

  @Override
  public void startList(String element, int size) {
    enter();
    head(Cbor.ARRAY, size);
  }

  @Override
  public void endList() {
    depth--;
  }

  @Override
  public void startMap(String entry, String key, String value, int size) {
    enter();
    head(Cbor.MAP, size);
  }

  @Override
  public ShapeWriter key(String key) {
    string(key);
    return this;
  }

  @Override
  public void endMap() {
    depth--;
  }

  @Override
  public void string(String value) {
    int size = value.length();
    byte[] target = out.reserve(Math.addExact(size, HEAD));
    int p = head(Cbor.TEXT, size, target, out.length());
    for (int i = 0; i < size; i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        utf8(value);
        return;
      }
      target[p++] = (byte) c;
    }
    out.fillTo(p);
  }

  private void utf8(String value) {
    long length = 0;
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        throw new SerdeException(
            "A string has an unpaired surrogate at index " + i + ", which has no form in UTF-8");
      }
      length += Utf8.size(c);
      i += Character.charCount(c);
    }
    byte[] target = out.reserve(Math.toIntExact(length + HEAD));
    int p = head(Cbor.TEXT, length, target, out.length());
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      p = Utf8.write(c, target, p);
      i += Character.charCount(c);
    }
    out.fillTo(p);
  }

  @Override
  public void bool(boolean value) {
    out.write(value ? Cbor.TRUE : Cbor.FALSE);
  }

  @Override
  public void integer(int value) {
    longInteger(value);
  }

  @Override
  public void longInteger(long value) {
    // A negative integer n has the argument -1 - n, which is the complement of its bits.
    head(value < 0 ? Cbor.NEGATIVE : Cbor.UNSIGNED, value < 0 ? ~value : value);
  }

  @Override
  public void floatNumber(float value) {
    byte[] target = out.reserve(5);
    int p = out.length();
    target[p] = (byte) Cbor.SINGLE;
    out.fillTo(bytes(Float.floatToIntBits(value) & 0xffffffffL, 4, target, p + 1));
  }

  @Override
  public void doubleNumber(double value) {
    byte[] target = out.reserve(HEAD);
    int p = out.length();
    target[p] = (byte) Cbor.DOUBLE;
    out.fillTo(bytes(Double.doubleToLongBits(value), 8, target, p + 1));
  }

  @Override
  public void bigInteger(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      longInteger(value.longValue());
      return;
    }
    boolean negative = value.signum() < 0;
    head(Cbor.TAG, negative ? Cbor.TAG_NEGATIVE_BIGNUM : Cbor.TAG_BIGNUM);
    byte[] magnitude = (negative ? value.not() : value).toByteArray();
    bytes(magnitude, magnitude[0] == 0 ? 1 : 0);
  }

  /** Writes a decimal fraction (RFC 8949, section 3.4.4): an exponent and a mantissa. */
  @Override
  public void bigDecimal(BigDecimal value) {
    head(Cbor.TAG, Cbor.TAG_DECIMAL);
    head(Cbor.ARRAY, 2);
    longInteger(-(long) value.scale());
    bigInteger(value.unscaledValue());
  }

  @Override
  public void blob(Blob value) {
    byte[] target = out.reserve(Math.addExact(value.size(), HEAD));
    int p = head(Cbor.BYTES, value.size(), target, out.length());
    value.copyTo(target, p);
    out.fillTo(p + value.size());
  }

  @Override
  public void timestamp(Instant value, TimestampFormat format) {
    head(Cbor.TAG, Cbor.TAG_EPOCH);
    int millis = value.getNano() / 1_000_000;
    if (millis == 0) {
      longInteger(value.getEpochSecond());
    } else {
      doubleNumber(value.getEpochSecond() + millis / 1000.0);
    }
  }

  @Override
  public void document(Document value) {
    throw new SerdeException("A document has no form in Smithy's CBOR, which cannot send one");
  }

  @Override
  public void nullValue() {
    out.write(Cbor.NULL);
  }

  private void enter() {
    if (++depth > Limits.DEPTH) {
      throw new SerdeException(
          "A value nests deeper than " + Limits.DEPTH + " levels, the most that is written");
    }
  }

  private void bytes(byte[] value, int from) {
    int size = value.length - from;
    byte[] target = out.reserve(size + HEAD);
    int p = head(Cbor.BYTES, size, target, out.length());
    System.arraycopy(value, from, target, p, size);
    out.fillTo(p + size);
  }

  private void head(int major, long argument) {
    byte[] target = out.reserve(HEAD);
    out.fillTo(head(major, argument, target, out.length()));
  }

  /** Writes an item's head in its shortest form; returns where it ends. */
  private static int head(int major, long argument, byte[] target, int at) {
    int kind = major << 5;
    if (argument < 24) {
      target[at] = (byte) (kind | (int) argument);
      return at + 1;
    }
    int size = argument < 0x100 ? 1 : argument < 0x10000 ? 2 : argument < 0x100000000L ? 4 : 8;
    target[at] = (byte) (kind | (size == 1 ? 24 : size == 2 ? 25 : size == 4 ? 26 : 27));
    return bytes(argument, size, target, at + 1);
  }

  private static int bytes(long value, int size, byte[] target, int at) {
    for (int i = 0; i < size; i++) {
      target[at + i] = (byte) (value >>> (8 * (size - 1 - i)));
    }
    return at + size;
  }
}
