package dev.bespoke.runtime.serde.xml;

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
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes one XML document in UTF-8 (Smithy, "AWS restXml protocol", "XML shape serialization"),
 * without an XML declaration. The first {@link #field} names the root element.
 *
 * <p>Line breaks in text are written as character references, so that they survive line-end
 * normalization; a character that XML 1.0 lacks, such as most control characters, and nesting of
 * more than 256 levels are refused with {@link SerdeException}. Documents have no XML form. Used
 * once, by one thread; ended by {@link #toBody} or {@link #toByteArray}.
 */
public final class XmlWriter implements ShapeWriter {
  /** The strings that a level takes: see the four below. */
  private static final int STRIDE = 4;

  /** The level's own element, to be closed; null where it is flattened. */
  private static final int OWN = 0;

  /** What elements or entries are called; null in a structure. */
  private static final int CHILD = 1;

  /** What keys and values are called; null but in a map. */
  private static final int KEY = 2;

  private static final int VALUE = 3;

  private final ByteSink out = new ByteSink();
  private @Nullable String[] levels = new String[8 * STRIDE];
  private int top = -STRIDE;

  /** The element that comes next; null for the one that the level implies. */
  private @Nullable String pending;

  private @Nullable String prefix;
  private String uri = "";

  /** Whether the start tag just written still lacks its closing bracket. */
  private boolean open;

  /** Creates a writer of an empty document. */
  public XmlWriter() {}

  /** The document as a body that can be replayed; nothing may be written any more. */
  public RequestBody toBody() {
    return out.toBody();
  }

  /** The document; nothing may be written any more. */
  public byte[] toByteArray() {
    return out.toByteArray();
  }

  @Override
  public ShapeWriter field(String name) {
    pending = name;
    return this;
  }

  @Override
  public ShapeWriter namespace(String newPrefix, String newUri) {
    prefix = newPrefix;
    uri = newUri;
    return this;
  }

  @Override
  public boolean hasAttributes() {
    return true;
  }

  @Override
  public void attribute(String name, String value) {
    if (!open) {
      throw new IllegalStateException("An attribute must be written before any member");
    }
    out.write(' ');
    out.ascii(name);
    out.write('=');
    out.write('"');
    XmlText.write(value, 0, true, out);
    out.write('"');
  }

  @Override
  public ShapeWriter startStructure() {
    String name = element();
    startTag(name);
    open = true;
    push(name, null, null, null);
    return this;
  }

  @Override
  public void endStructure() {
    end();
  }

  @Override
  public void startList(String element, int size) {
    String name = element();
    startTag(name);
    open = true;
    push(name, element, null, null);
  }

  @Override
  public void startFlattenedList(int size) {
    push(null, element(), null, null);
  }

  @Override
  public void endList() {
    end();
  }

  @Override
  public void startMap(String entry, String key, String value, int size) {
    String name = element();
    startTag(name);
    open = true;
    push(name, entry, key, value);
  }

  @Override
  public void startFlattenedMap(String key, String value, int size) {
    push(null, element(), key, value);
  }

  @Override
  public ShapeWriter key(String key) {
    startTag(name(CHILD));
    out.write('>');
    String name = name(KEY);
    startTag(name);
    out.write('>');
    text(key);
    endTag(name);
    pending = name(VALUE);
    return this;
  }

  @Override
  public void endMap() {
    end();
  }

  @Override
  public void string(String value) {
    String name = scalar();
    text(value);
    scalarEnd(name);
  }

  @Override
  public void bool(boolean value) {
    ascii(value ? "true" : "false");
  }

  @Override
  public void integer(int value) {
    longInteger(value);
  }

  @Override
  public void longInteger(long value) {
    String name = scalar();
    byte[] target = out.reserve(Numbers.LONGEST_LONG);
    out.fillTo(Numbers.write(value, target, out.length()));
    scalarEnd(name);
  }

  @Override
  public void floatNumber(float value) {
    ascii(Numbers.format(value));
  }

  @Override
  public void doubleNumber(double value) {
    ascii(Numbers.format(value));
  }

  @Override
  public void bigInteger(BigInteger value) {
    ascii(value.toString());
  }

  @Override
  public void bigDecimal(BigDecimal value) {
    ascii(value.toString());
  }

  @Override
  public void blob(Blob value) {
    String name = scalar();
    out.base64(value);
    scalarEnd(name);
  }

  @Override
  public void timestamp(Instant value, TimestampFormat format) {
    String name = scalar();
    byte[] target = out.reserve(Timestamps.LONGEST);
    out.fillTo(Timestamps.write(value, format, target, out.length()));
    scalarEnd(name);
  }

  @Override
  public void document(Document value) {
    throw new SerdeException("A document has no XML form, so no XML protocol can send one");
  }

  /** Writes an empty element. */
  @Override
  public void nullValue() {
    scalarEnd(scalar());
  }

  private void ascii(String value) {
    String name = scalar();
    out.ascii(value);
    scalarEnd(name);
  }

  private void text(String value) {
    int size = value.length();
    byte[] target = out.reserve(size);
    int p = out.length();
    int i = 0;
    for (; i < size; i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == '&' || c == '<' || c == '>') {
        break;
      }
      target[p++] = (byte) c;
    }
    out.fillTo(p);
    if (i < size) {
      XmlText.write(value, i, false, out);
    }
  }

  private String scalar() {
    String name = element();
    startTag(name);
    out.write('>');
    return name;
  }

  private void scalarEnd(String name) {
    endTag(name);
    ended();
  }

  /** The name of the element that comes now. */
  private String element() {
    String name = pending;
    pending = null;
    return name != null ? name : name(CHILD);
  }

  private String name(int kind) {
    String name = top < 0 ? null : levels[top + kind];
    if (name == null) {
      throw new IllegalStateException("A value was written whose element has no name");
    }
    return name;
  }

  private void push(
      @Nullable String own, @Nullable String child, @Nullable String key, @Nullable String value) {
    top += STRIDE;
    if (top == levels.length) {
      if (top == Limits.DEPTH * STRIDE) {
        throw new SerdeException(
            "A value nests deeper than " + Limits.DEPTH + " levels, the most that is written");
      }
      levels = Arrays.copyOf(levels, top * 2);
    }
    levels[top + OWN] = own;
    levels[top + CHILD] = child;
    levels[top + KEY] = key;
    levels[top + VALUE] = value;
  }

  private void end() {
    String own = levels[top + OWN];
    top -= STRIDE;
    if (own != null) {
      closeStartTag();
      endTag(own);
    }
    ended();
  }

  /** After each value: in a map its entry ends, too. */
  private void ended() {
    if (top >= 0 && levels[top + KEY] != null) {
      endTag(name(CHILD));
    }
  }

  private void closeStartTag() {
    if (open) {
      out.write('>');
      open = false;
    }
  }

  private void startTag(String name) {
    closeStartTag();
    out.write('<');
    out.ascii(name);
    if (prefix != null) {
      out.ascii(prefix.isEmpty() ? " xmlns" : " xmlns:");
      out.ascii(prefix);
      out.write('=');
      out.write('"');
      XmlText.write(uri, 0, true, out);
      out.write('"');
      prefix = null;
    }
  }

  /** Ends an element, whose name may carry a namespace declaration behind a space. */
  private void endTag(String name) {
    int space = name.indexOf(' ');
    out.ascii("</");
    out.ascii(space < 0 ? name : name.substring(0, space));
    out.write('>');
  }
}
