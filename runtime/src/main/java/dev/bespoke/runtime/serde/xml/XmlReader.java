package dev.bespoke.runtime.serde.xml;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.Document;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.Numbers;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.TimestampFormat;
import dev.bespoke.runtime.serde.Timestamps;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one XML 1.0 document from bytes in memory, placed at its root element: {@link
 * #startStructure} enters it, {@link #enter} goes to one of its children first.
 *
 * <p>No document type declaration is read, so there are no entities but XML's own five, and nothing
 * is ever fetched. Elements are known by their local names, attributes by their qualified ones. The
 * text of strings is kept as it is; around other values white space is passed over, as are comments
 * and processing instructions anywhere, and text between elements. UTF-8, UTF-16 and ISO-8859-1 are
 * understood. At most 256 levels, at most 10,000 digits in a number. A document without any byte
 * reads as an empty element.
 */
public final class XmlReader implements ShapeReader {
  private final XmlCursor in;
  private final XmlTextReader text;
  private final XmlToken token;
  private @Nullable XmlEntries entries;

  /** Whether the current value is that of an attribute. */
  private boolean attribute;

  private XmlReader(XmlCursor in) {
    this.in = in;
    text = new XmlTextReader(in);
    token = new XmlToken(in, text);
  }

  /**
   * A reader at the root of this document, which must not change while it is read.
   *
   * @throws SerdeException where the root's start tag is malformed, or the encoding not understood
   */
  public static XmlReader open(byte[] document) {
    return open(document, 0, document.length);
  }

  /** As {@link #open(byte[])}, of a part of an array. */
  public static XmlReader open(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    Charset charset = XmlEncoding.of(bytes, offset, offset + length);
    XmlCursor in;
    if (charset == null) {
      in = new XmlCursor(bytes, offset, offset + length);
    } else {
      byte[] utf8 = new String(bytes, offset, length, charset).getBytes(StandardCharsets.UTF_8);
      in = new XmlCursor(utf8, 0, utf8.length);
    }
    in.root();
    return new XmlReader(in);
  }

  /** The local name of the innermost element that is open: at first, the root's. */
  public String elementName() {
    return in.name();
  }

  /**
   * Moves to the next child of this local name and opens it in place of the current value; returns
   * false, and closes the parent, where there is none.
   */
  public boolean enter(String name) {
    while (in.nextChild()) {
      in.startTag();
      if (in.isNamed(name)) {
        return true;
      }
      in.skip();
    }
    return false;
  }

  /**
   * Passes over the rest of the document.
   *
   * @throws SerdeException where it is malformed, or goes on behind the root element
   */
  public void finish() {
    while (in.depth() > 0) {
      in.skip();
    }
    in.end();
  }

  @Override
  public void startStructure() {
    refuseAttribute();
  }

  @Override
  public int nextMember(MemberNames names) {
    int member = nextVariant(names);
    while (member == UNKNOWN) {
      in.skip();
      member = nextVariant(names);
    }
    return member;
  }

  @Override
  public int nextVariant(MemberNames names) {
    int member = in.attributes().next(names);
    attribute = member >= 0;
    if (attribute) {
      return member;
    }
    if (!in.nextChild()) {
      return END;
    }
    member = in.startTag(names);
    return member >= 0 ? member : UNKNOWN;
  }

  @Override
  public String memberName() {
    return attribute ? in.attributes().name() : in.name();
  }

  @Override
  public void skip() {
    if (attribute) {
      attribute = false;
    } else {
      in.skip();
    }
  }

  @Override
  public void startList() {
    refuseAttribute();
  }

  @Override
  public boolean nextElement() {
    if (!in.nextChild()) {
      return false;
    }
    in.startTag();
    return true;
  }

  @Override
  public boolean nextSparseElement() {
    return nextElement();
  }

  @Override
  public void startMap(String key, String value) {
    refuseAttribute();
    entries().push(in.depth(), key, value);
  }

  @Override
  public @Nullable String nextKey() {
    String key = entries().next();
    while (key != null && entries().isAbsent()) {
      key = entries().next();
    }
    return key;
  }

  @Override
  public @Nullable String nextSparseKey() {
    return entries().next();
  }

  @Override
  public String startFlattenedEntry(String key, String value) {
    refuseAttribute();
    entries().push(in.depth() - 1, key, value);
    return entries().enter();
  }

  @Override
  public void endFlattenedEntry() {
    entries().finish();
    entries().pop();
  }

  @Override
  public boolean nullValue() {
    return entries != null && entries.takeAbsent();
  }

  @Override
  public String string() {
    if (attribute) {
      attribute = false;
      return in.attributes().value();
    }
    return text.read();
  }

  @Override
  public boolean bool() {
    readToken();
    if (token.is("true") || token.is("1")) {
      return true;
    }
    if (token.is("false") || token.is("0")) {
      return false;
    }
    throw token.failure("expected true or false");
  }

  @Override
  public int integer() {
    readToken();
    try {
      return Numbers.parseInt(token.bytes(), token.from(), token.to());
    } catch (SerdeException e) {
      throw token.failure(e);
    }
  }

  @Override
  public long longInteger() {
    readToken();
    try {
      return Numbers.parseLong(token.bytes(), token.from(), token.to());
    } catch (SerdeException e) {
      throw token.failure(e);
    }
  }

  @Override
  public float floatNumber() {
    readToken();
    try {
      return Numbers.parseFloat(token.bytes(), token.from(), token.to());
    } catch (SerdeException e) {
      throw token.failure(e);
    }
  }

  @Override
  public double doubleNumber() {
    readToken();
    try {
      return Numbers.parseDouble(token.bytes(), token.from(), token.to());
    } catch (SerdeException e) {
      throw token.failure(e);
    }
  }

  @Override
  public BigInteger bigInteger() {
    readToken();
    try {
      return Numbers.parseBigInteger(token.bytes(), token.from(), token.to());
    } catch (SerdeException e) {
      throw token.failure(e);
    }
  }

  @Override
  public BigDecimal bigDecimal() {
    readToken();
    try {
      return Numbers.parseBigDecimal(token.bytes(), token.from(), token.to());
    } catch (SerdeException e) {
      throw token.failure(e);
    }
  }

  /** Reads bytes in Base64, which may be broken into lines. */
  @Override
  public Blob blob() {
    readToken();
    token.squeeze();
    try {
      return Blob.ofBase64(token.bytes(), token.from(), token.to());
    } catch (IllegalArgumentException e) {
      throw token.failure("expected Base64");
    }
  }

  @Override
  public Instant timestamp(TimestampFormat format) {
    readToken();
    try {
      return Timestamps.parse(token.bytes(), token.from(), token.to());
    } catch (SerdeException e) {
      throw token.failure(e);
    }
  }

  @Override
  public Document document() {
    throw in.failure(in.at(), "a document has no XML form, so no XML protocol can return one");
  }

  private void readToken() {
    if (attribute) {
      attribute = false;
      token.readAttribute(in.attributes().value());
    } else {
      token.readElement();
    }
  }

  private void refuseAttribute() {
    if (attribute) {
      throw in.failure(in.at(), "expected an element, not an attribute");
    }
  }

  private XmlEntries entries() {
    XmlEntries current = entries;
    if (current == null) {
      current = new XmlEntries(in, text);
      entries = current;
    }
    return current;
  }
}
