package dev.bespoke.runtime.serde.cbor;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.Document;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.TimestampFormat;
import dev.bespoke.runtime.serde.bytes.SymbolCache;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one CBOR item (RFC 8949) from bytes in memory, as Smithy's "RPC v2 CBOR protocol" has it.
 *
 * <p>All encodings that RFC 8949 allows are understood, those of indefinite length included; tags
 * are passed over but for those of numbers. A value of another type than the member's is refused,
 * as is malformed UTF-8; numbers pass in any form that holds the same value. Of members or keys
 * that come twice the last one counts. At most 256 levels, at most 10,000 digits.
 */
public final class CborReader implements ShapeReader {
  private final CborCursor in;
  private final CborNumbers numbers;
  private @Nullable SymbolCache symbols;
  private int maps;
  private byte[] nameSource;
  private int nameStart;
  private int nameEnd;

  private CborReader(CborCursor in) {
    this.in = in;
    numbers = new CborNumbers(in);
    nameSource = in.bytes();
  }

  /** A reader at the start of this document, which must not change while it is read. */
  public static CborReader open(byte[] document) {
    return open(document, 0, document.length);
  }

  /** As {@link #open(byte[])}, of a part of an array. */
  public static CborReader open(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    return new CborReader(new CborCursor(bytes, offset, offset + length));
  }

  /**
   * Checks that nothing follows the value that was read.
   *
   * @throws SerdeException where something does
   */
  public void finish() {
    if (!in.isAtEnd()) {
      throw in.expected(in.at(), "the end of the document");
    }
  }

  @Override
  public void startStructure() {
    in.enter(Cbor.MAP, "a map");
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
    while (in.advance()) {
      int member = name(names);
      if (!in.takeNull()) {
        return member;
      }
    }
    return END;
  }

  /** Reads a name; tries the one first that the definition's order suggests. */
  private int name(MemberNames names) {
    in.string(Cbor.TEXT, "a member's name");
    nameSource = in.source();
    nameStart = in.start();
    nameEnd = in.end();
    int member = in.expectedMember();
    if (names.match(member, nameSource, nameStart, nameEnd) != nameEnd) {
      member = names.find(nameSource, nameStart, nameEnd);
    }
    if (member < 0) {
      return UNKNOWN;
    }
    in.expectMember(member + 1);
    return member;
  }

  @Override
  public String memberName() {
    return new String(nameSource, nameStart, nameEnd - nameStart, StandardCharsets.UTF_8);
  }

  @Override
  public void skip() {
    in.skip();
  }

  @Override
  public void startList() {
    in.enter(Cbor.ARRAY, "an array");
  }

  @Override
  public boolean nextElement() {
    while (in.advance()) {
      if (!in.takeNull()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean nextSparseElement() {
    return in.advance();
  }

  @Override
  public void startMap(String key, String value) {
    in.enter(Cbor.MAP, "a map");
    maps++;
  }

  @Override
  public @Nullable String nextKey() {
    while (in.advance()) {
      String key = key();
      if (!in.takeNull()) {
        return key;
      }
    }
    return null;
  }

  @Override
  public @Nullable String nextSparseKey() {
    return in.advance() ? key() : null;
  }

  private String key() {
    in.string(Cbor.TEXT, "a key");
    if (maps < 2 || in.source() != in.bytes()) { // a single map hardly repeats its keys
      return text();
    }
    SymbolCache cache = symbols;
    if (cache == null) {
      cache = new SymbolCache(in.bytes());
      symbols = cache;
    }
    for (int i = in.start(); i < in.end(); i++) {
      if (in.bytes()[i] < 0) {
        return text();
      }
    }
    return cache.get(in.start(), in.end());
  }

  private String text() {
    return new String(in.source(), in.start(), in.end() - in.start(), StandardCharsets.UTF_8);
  }

  @Override
  public boolean nullValue() {
    return in.takeNull();
  }

  @Override
  public String string() {
    in.string(Cbor.TEXT, "a text");
    return text();
  }

  @Override
  public boolean bool() {
    int place = in.at();
    if (in.untaggedHead() == Cbor.SIMPLE) {
      if (in.info() == (Cbor.TRUE & 31)) {
        return true;
      }
      if (in.info() == (Cbor.FALSE & 31)) {
        return false;
      }
    }
    throw in.expected(place, "true or false");
  }

  @Override
  public int integer() {
    int place = in.at();
    long value = numbers.wholeNumber();
    if (value != (int) value) {
      throw in.expected(place, "a whole number of 32 bits");
    }
    return (int) value;
  }

  @Override
  public long longInteger() {
    return numbers.wholeNumber();
  }

  @Override
  public float floatNumber() {
    return (float) numbers.doubleNumber();
  }

  @Override
  public double doubleNumber() {
    return numbers.doubleNumber();
  }

  @Override
  public BigInteger bigInteger() {
    return numbers.bigInteger();
  }

  @Override
  public BigDecimal bigDecimal() {
    return numbers.bigDecimal();
  }

  @Override
  public Blob blob() {
    in.string(Cbor.BYTES, "bytes");
    return Blob.of(in.source(), in.start(), in.end());
  }

  @Override
  public Instant timestamp(TimestampFormat format) {
    return numbers.instant();
  }

  @Override
  public Document document() {
    throw in.failure(in.at(), "a document has no form in Smithy's CBOR, which cannot return one");
  }
}
