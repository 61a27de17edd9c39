package dev.bespoke.runtime.serde.json;

import dev.bespoke.runtime.serde.Blob;
import dev.bespoke.runtime.serde.Document;
import dev.bespoke.runtime.serde.MemberNames;
import dev.bespoke.runtime.serde.SerdeException;
import dev.bespoke.runtime.serde.ShapeReader;
import dev.bespoke.runtime.serde.TimestampFormat;
import dev.bespoke.runtime.serde.Timestamps;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
  private final JsonCursor in;
  private @Nullable KnownKeys keys;
  private int maps;

  private @Nullable KeySequences sequences;

  /**
   * Whether what comes is behind the last of the {@link #keys}: the same attribute of other items
   * mostly has the same type.
   */
  private boolean keyed;

  /** Where the last key begins, where its value, and where that goes on behind its bracket. */
  private int keyStart;

  private int value;
  private int inside;

  /** The depth of a structure not yet left that began as the last one behind its key; else -1. */
  private int begunDepth = -1;

  /** Whether the next key was passed over together with the end of the structure before it. */
  private boolean ahead;

  private int nameStart;

  private JsonReader(JsonCursor in) {
    this.in = in;
  }

  /** A reader at the start of this document, which must not change while it is read. */
  public static JsonReader open(byte[] document) {
    return open(document, 0, document.length);
  }

  /** As {@link #open(byte[])}, of a part of an array. */
  public static JsonReader open(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
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
    int member = endsBeforeKnownKey() ? END : nextVariant(names);
    while (member == UNKNOWN) {
      in.skip();
      member = nextByTokens(names);
    }
    return member;
  }

  // Each method that is called for every value is small enough, as machine code, for C2 to make it
  // a part of its callers; what is rare is therefore elsewhere.

  @Override
  public int nextVariant(MemberNames names) {
    KnownKey key = lastKey();
    if (key != null) {
      inside = in.at();
      Beginning begun = key.beginning();
      if (begun != null && begun.isOf(names, inside)) {
        begin(begun);
        if (!nullValue()) {
          return begun.member();
        }
      }
    }
    return nextByTokens(names);
  }

  @Override
  public int afterVariant(MemberNames names) {
    return endsBeforeKnownKey() ? END : nextByTokens(names);
  }

  /** As {@link #nextVariant}, token by token. */
  private int nextByTokens(MemberNames names) {
    while (in.advance('}')) {
      int member = name(names);
      if (!nullValue()) {
        return member;
      }
    }
    begunDepth = -1;
    return END;
  }

  /**
   * Whether a map's value that began as the last one ends here, and the key and beginning follow
   * that came next the last time. Passes over the end and the key at once; what follows the key is
   * compared, but left to be read. Where the map's value is a list of structures no key can follow
   * but in a text that is refused a token later.
   */
  private boolean endsBeforeKnownKey() {
    if (in.depth() != begunDepth || keys == null || !in.endsBeforeString()) {
      return false;
    }
    int start = in.at() + 3;
    Beginning begun = keys.guessBeginning(start, in.limit());
    if (begun == null) {
      return false;
    }
    begunDepth = -1;
    keyStart = start;
    value = begun.value();
    in.leave(value);
    keyed = true;
    ahead = true;
    return true;
  }

  private @Nullable KnownKey lastKey() {
    return keyed && keys != null ? keys.last() : null;
  }

  /** Passes over the name of a key's first member, where all has been read before. */
  private void begin(Beginning begun) {
    keyed = false;
    nameStart = begun.name();
    begunDepth = in.depth();
    in.begin(begun.end(), begun.member());
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
    KnownKey key = lastKey();
    int last = in.lastMember();
    int member = key == null ? names.after(last) : key.firstMember();
    int end = names.match(member, in.bytes(), nameStart, in.limit());
    if (end >= 0 && in.byteAt(end) == '"') {
      in.moveTo(end + 1);
    } else {
      end = in.stringEnd();
      member = in.find(names, nameStart, end);
      if (member >= 0 && key == null) {
        names.learn(last, member);
      }
    }
    in.colon();
    keyed = false; // what follows is not the first member
    if (member < 0) {
      return UNKNOWN;
    }
    in.lastMember(member);
    if (key != null) {
      key.firstMember(member);
      if (in.isWide() && Beginning.isWorthwhile(in.at() - keyStart)) {
        key.begins(new Beginning(keyStart, value, inside, nameStart, in.at(), names, member));
      }
    }
    return member;
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

  private KeySequence noKeys() {
    if (sequences == null) {
      sequences = new KeySequences();
    }
    return sequences.emptyAt(in.depth());
  }

  @Override
  public void startMap(String key, String value) {
    in.enter('{', "an object");
    if (++maps == 2) { // a single map hardly repeats its keys
      keys = new KnownKeys(in.bytes());
    }
  }

  @Override
  public @Nullable String nextKey() {
    if (ahead && keys != null) {
      ahead = false;
      return keys.last().text();
    }
    return nextKeyByTokens();
  }

  /** As {@link #nextKey}, token by token. */
  private @Nullable String nextKeyByTokens() {
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
    if (ahead) {
      return nextKey();
    }
    if (in.advance('}')) {
      return key();
    }
    keyed = false;
    return null;
  }

  private String key() {
    if (in.next() != '"') {
      throw in.expected("a key");
    }
    keyStart = in.at() + 1;
    KnownKeys known = keys;
    KnownKey key = known == null ? null : known.guess(keyStart, in.limit());
    if (key == null) {
      return newKey();
    }
    keyed = true;
    Beginning begun = key.beginning();
    if (begun != null && begun.isAt(keyStart)) {
      in.moveTo(begun.value());
    } else {
      in.moveTo(keyStart + key.text().length() + 1);
      in.colon();
    }
    value = in.at();
    return key.text();
  }

  private String newKey() {
    String key = in.string(keys);
    keyed = keys != null && keys.isLast(key);
    in.colon();
    value = in.at();
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
    return JsonNumbers.integer(in);
  }

  @Override
  public long longInteger() {
    return JsonNumbers.longInteger(in);
  }

  @Override
  public float floatNumber() {
    return JsonNumbers.floatNumber(in);
  }

  @Override
  public double doubleNumber() {
    return JsonNumbers.doubleNumber(in);
  }

  @Override
  public BigInteger bigInteger() {
    return JsonNumbers.bigInteger(in);
  }

  @Override
  public BigDecimal bigDecimal() {
    return JsonNumbers.bigDecimal(in);
  }

  @Override
  public Blob blob() {
    return JsonStrings.blob(in);
  }

  @Override
  public Instant timestamp(TimestampFormat format) {
    boolean text = in.next() == '"';
    int start = text ? JsonStrings.pass(in) : JsonNumbers.number(in);
    try {
      return Timestamps.parse(in.bytes(), start, text ? in.at() - 1 : in.at());
    } catch (SerdeException e) {
      throw in.failure(start, e);
    }
  }

  @Override
  public Document document() {
    return Document.of(JsonDocuments.read(this, in));
  }
}
