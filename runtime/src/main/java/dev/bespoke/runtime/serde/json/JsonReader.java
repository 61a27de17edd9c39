package dev.bespoke.runtime.serde.json;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.Document;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.Numbers;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.TimestampFormat;
import dev.bespoke.runtime.serde.Timestamps;
import dev.bespoke.runtime.serde.bytes.SymbolCache;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document (RFC 8259) from bytes in memory.
 *
 * <p>Strict where leniency would hide a broken response: malformed UTF-8, trailing commas and
 * control characters are refused, and so is a value of another type than the member's. Lenient
 * where services are known to vary: a byte order mark, whole numbers spelled {@code 1.0} or {@code
 * 1E2}, timestamps in any format, an empty document where a structure is expected. Of members or
 * keys that come twice the last one counts. At most 256 levels, at most 10,000 digits.
 */
public final class JsonReader implements ShapeReader {
  private static final @Nullable KeySequence[] NONE = {};

  private final JsonCursor in;
  private @Nullable SymbolCache symbols;
  private int maps;

  /** For each depth the empty sequence of keys, from where maps have begun there. */
  private @Nullable KeySequence[] sequences = NONE;

  /** Whether a key came last: the same attribute of other items mostly has the same type. */
  private boolean keyed;

  private int nameStart;
  private int tokenEnd;

  private JsonReader(JsonCursor in) {
    this.in = in;
  }

  /** A reader at the start of this document, which must not change while it is read. */
  public static JsonReader open(byte[] document) {
    return open(document, 0, document.length);
  }

  /** As {@link #open(byte[])}, of a part of an array. */
  public static JsonReader open(byte[] bytes, int offset, int length) {
    java.util.Objects.checkFromIndexSize(offset, length, bytes.length);
    return new JsonReader(new JsonCursor(bytes, offset, offset + length));
  }

  /**
   * Checks that nothing follows the value that was read.
   *
   * @throws SerdeException where something does
   */
  public void finish() {
    in.next();
    if (in.at() < in.limit()) {
      throw in.expected("the end of the document");
    }
  }

  @Override
  public void startStructure() {
    in.enter('{', "an object");
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
    while (in.advance('}')) {
      int member = name(names);
      if (!nullValue()) {
        return member;
      }
    }
    return END;
  }

  /**
   * Passes over a name and its colon; tries the name first that came here before: behind the same
   * key, or behind the same member.
   */
  private int name(MemberNames names) {
    if (in.next() != '"') {
      throw in.expected("a member's name");
    }
    nameStart = in.at() + 1;
    SymbolCache keys = keyed ? symbols : null;
    int last = in.lastMember();
    int member = keys == null ? names.after(last) : keys.member();
    int end = names.match(member, in.bytes(), nameStart, in.limit());
    if (end >= 0 && in.byteAt(end) == '"') {
      in.moveTo(end + 1);
    } else {
      end = in.stringEnd();
      member = in.find(names, nameStart, end);
      if (member >= 0 && keys == null) {
        names.learn(last, member);
      }
    }
    in.colon();
    if (member >= 0) {
      in.lastMember(member);
      if (keys != null) {
        keyed = false;
        keys.member(member);
      }
      return member;
    }
    return UNKNOWN;
  }

  @Override
  public String memberName() {
    int place = in.at();
    in.moveTo(nameStart - 1);
    String name = in.string(null);
    in.moveTo(place);
    return name;
  }

  @Override
  public void skip() {
    in.skip();
  }

  @Override
  public void startList() {
    in.enter('[', "an array");
  }

  @Override
  public boolean nextElement() {
    while (in.advance(']')) {
      if (!nullValue()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean nextSparseElement() {
    return in.advance(']');
  }

  @Override
  public <V> Map<String, V> newMap() {
    return maps == 0 ? new LinkedHashMap<>() : new SharedKeyMap<>(noKeys());
  }

  /** The sequence with which maps begin here; those at other depths have other keys. */
  private KeySequence noKeys() {
    int depth = in.depth();
    if (depth >= sequences.length) {
      sequences = Arrays.copyOf(sequences, depth + 4);
    }
    KeySequence empty = sequences[depth];
    if (empty == null) {
      empty = new KeySequence();
      sequences[depth] = empty;
    }
    return empty;
  }

  @Override
  public void startMap(String key, String value) {
    in.enter('{', "an object");
    maps++;
  }

  @Override
  public @Nullable String nextKey() {
    while (in.advance('}')) {
      String key = key();
      if (!nullValue()) {
        return key;
      }
    }
    keyed = false;
    return null;
  }

  @Override
  public @Nullable String nextSparseKey() {
    if (in.advance('}')) {
      return key();
    }
    keyed = false;
    return null;
  }

  private String key() {
    SymbolCache cache = symbols;
    if (cache == null && maps > 1) { // a single map hardly repeats its keys
      cache = new SymbolCache(in.bytes());
      symbols = cache;
    }
    String key = in.string(cache);
    in.colon();
    keyed = cache != null;
    return key;
  }

  @Override
  public boolean nullValue() {
    return in.next() == 'n' && in.literal("null");
  }

  @Override
  public String string() {
    return in.string(null);
  }

  @Override
  public boolean bool() {
    in.next();
    if (in.literal("true")) {
      return true;
    }
    if (in.literal("false")) {
      return false;
    }
    throw in.expected("true or false");
  }

  @Override
  public int integer() {
    in.next();
    int start = in.at();
    long value = longInteger();
    if (value != (int) value) {
      throw in.failure(start, "expected a whole number of 32 bits");
    }
    return (int) value;
  }

  @Override
  public long longInteger() {
    boolean negative = in.next() == '-';
    int start = in.at();
    int first = negative ? start + 1 : start;
    int p = first;
    long value = 0;
    int c = in.byteAt(p);
    while (c >= '0' && c <= '9' && p < first + 18) {
      value = value * 10 + (c - '0');
      c = in.byteAt(++p);
    }
    boolean plain = p == first + 1 || (p > first && in.bytes()[first] != '0');
    if (plain && (c < '0' || c > '9') && c != '.' && c != 'e' && c != 'E') {
      in.moveTo(p);
      return negative ? -value : value;
    }
    in.number("a whole number");
    try {
      return Numbers.parseLong(in.bytes(), start, in.at());
    } catch (SerdeException e) {
      throw in.failure(start, e);
    }
  }

  @Override
  public float floatNumber() {
    int start = decimal();
    try {
      return Numbers.parseFloat(in.bytes(), start, tokenEnd);
    } catch (SerdeException e) {
      throw in.failure(start, e);
    }
  }

  @Override
  public double doubleNumber() {
    int start = decimal();
    try {
      return Numbers.parseDouble(in.bytes(), start, tokenEnd);
    } catch (SerdeException e) {
      throw in.failure(start, e);
    }
  }

  @Override
  public BigInteger bigInteger() {
    int start = number();
    try {
      return Numbers.parseBigInteger(in.bytes(), start, tokenEnd);
    } catch (SerdeException e) {
      throw in.failure(start, e);
    }
  }

  @Override
  public BigDecimal bigDecimal() {
    int start = number();
    try {
      return Numbers.parseBigDecimal(in.bytes(), start, tokenEnd);
    } catch (SerdeException e) {
      throw in.failure(start, e);
    }
  }

  @Override
  public Blob blob() {
    int start = quoted();
    try {
      return in.isEscaped()
          ? Blob.ofBase64(in.text(start, tokenEnd))
          : Blob.ofBase64(in.bytes(), start, tokenEnd);
    } catch (IllegalArgumentException e) {
      throw in.failure(start, "expected Base64");
    }
  }

  @Override
  public Instant timestamp(TimestampFormat format) {
    int start = in.next() == '"' ? quoted() : number();
    try {
      return Timestamps.parse(in.bytes(), start, tokenEnd);
    } catch (SerdeException e) {
      throw in.failure(start, e);
    }
  }

  @Override
  public Document document() {
    return Document.of(JsonDocuments.read(this, in));
  }

  /** Passes over a number, up to {@link #tokenEnd}; returns where it begins. */
  private int number() {
    in.next();
    int start = in.at();
    in.number("a number");
    tokenEnd = in.at();
    return start;
  }

  /** Passes over a string, up to {@link #tokenEnd}; returns where its content begins. */
  private int quoted() {
    if (in.next() != '"') {
      throw in.expected("a string");
    }
    int start = in.at() + 1;
    tokenEnd = in.stringEnd();
    return start;
  }

  /** As {@link #number}, or a string that holds NaN or an infinity. */
  private int decimal() {
    if (in.next() != '"') {
      return number();
    }
    int start = quoted();
    int c = in.byteAt(start) == '-' ? in.byteAt(start + 1) : in.byteAt(start);
    if (c != 'N' && c != 'I') {
      throw in.failure(start - 1, "expected a number");
    }
    return start;
  }
}
