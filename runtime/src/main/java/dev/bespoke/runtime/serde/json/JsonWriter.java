package dev.bespoke.runtime.serde.json;

import dev.bespoke.runtime.http.RequestBody;
import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.Document;
import dev.bespoke.runtime.serde.Limits;
import dev.bespoke.runtime.serde.Numbers;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeWriter;
import dev.bespoke.runtime.serde.TimestampFormat;
import dev.bespoke.runtime.serde.Timestamps;
import dev.bespoke.runtime.serde.bytes.ByteSink;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/**
 * Writes one JSON document in UTF-8 (Smithy, "AWS JSON 1.0 protocol", "JSON shape serialization"):
 * blobs in Base64, NaN and the infinities as strings, no white space.
 *
 * <p>A string with an unpaired surrogate, which has no UTF-8 form, and nesting of more than 256
 * levels are refused with {@link SerdeException}. Used once, by one thread; ended by {@link
 * #toBody} or {@link #toByteArray}.
 */
public final class JsonWriter implements ShapeWriter {
  private final ByteSink out = new ByteSink();
  private int depth;

  /** Whether a comma is due before the next member or element. */
  private boolean comma;

  /** Creates a writer of an empty document. */
  public JsonWriter() {}

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
    start('{');
    return this;
  }

  @Override
  public void endStructure() {
    end('}');
  }

  @Override
  @SuppressWarnings("deprecation") // the one copy without a charset: exact for ASCII
  public ShapeWriter field(String name) {
    int size = name.length();
    byte[] target = out.reserve(size + 4);
    int p = separate(target);
    target[p++] = '"';
    name.getBytes(0, size, target, p);
    p += size;
    target[p] = '"';
    target[p + 1] = ':';
    out.fillTo(p + 2);
    comma = false;
    return this;
  }

  @Override
  public void startList(String element, int size) {
    start('[');
  }

  @Override
  public void endList() {
    end(']');
  }

  @Override
  public void startMap(String entry, String key, String value, int size) {
    start('{');
  }

  @Override
  public ShapeWriter key(String key) {
    string(key);
    out.write(':');
    comma = false;
    return this;
  }

  @Override
  public void endMap() {
    end('}');
  }

  @Override
  public void string(String value) {
    int size = value.length();
    byte[] target = out.reserve(Math.addExact(size, 3));
    int p = separate(target);
    target[p++] = '"';
    int i = 0;
    for (; i < size; i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        break;
      }
      target[p++] = (byte) c;
    }
    out.fillTo(p);
    if (i < size) {
      JsonStrings.write(value, i, out);
    }
    out.write('"');
    comma = true;
  }

  @Override
  public void bool(boolean value) {
    literal(value ? "true" : "false");
  }

  @Override
  public void integer(int value) {
    longInteger(value);
  }

  @Override
  public void longInteger(long value) {
    byte[] target = out.reserve(Numbers.LONGEST_LONG + 1);
    out.fillTo(Numbers.write(value, target, separate(target)));
    comma = true;
  }

  @Override
  public void floatNumber(float value) {
    number(Numbers.format(value), Float.isFinite(value));
  }

  @Override
  public void doubleNumber(double value) {
    number(Numbers.format(value), Double.isFinite(value));
  }

  @Override
  public void bigInteger(BigInteger value) {
    literal(value.toString());
  }

  @Override
  public void bigDecimal(BigDecimal value) {
    literal(value.toString());
  }

  @Override
  public void blob(Blob value) {
    byte[] target = out.reserve(2);
    int p = separate(target);
    target[p] = '"';
    out.fillTo(p + 1);
    out.base64(value);
    out.write('"');
    comma = true;
  }

  @Override
  public void timestamp(Instant value, TimestampFormat format) {
    byte[] target = out.reserve(Timestamps.LONGEST + 3);
    int p = separate(target);
    boolean quoted = format != TimestampFormat.EPOCH_SECONDS;
    if (quoted) {
      target[p++] = '"';
    }
    p = Timestamps.write(value, format, target, p);
    if (quoted) {
      target[p++] = '"';
    }
    out.fillTo(p);
    comma = true;
  }

  @Override
  public void document(Document value) {
    JsonDocuments.write(value.value(), this);
  }

  @Override
  public void nullValue() {
    literal("null");
  }

  private void number(String text, boolean finite) {
    if (finite) {
      literal(text);
    } else {
      string(text);
    }
  }

  private void literal(String ascii) {
    byte[] target = out.reserve(1);
    out.fillTo(separate(target));
    out.ascii(ascii);
    comma = true;
  }

  private void start(char bracket) {
    if (++depth > Limits.DEPTH) {
      throw new SerdeException(
          "A value nests deeper than " + Limits.DEPTH + " levels, the most that is written");
    }
    byte[] target = out.reserve(2);
    int p = separate(target);
    target[p] = (byte) bracket;
    out.fillTo(p + 1);
    comma = false;
  }

  private void end(char bracket) {
    depth--;
    out.write(bracket);
    comma = true;
  }

  /** Writes the comma that is due, for which there is room; returns where to go on. */
  private int separate(byte[] target) {
    int p = out.length();
    if (comma) {
      target[p++] = ',';
    }
    return p;
  }
}
