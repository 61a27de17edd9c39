package dev.bespoke.runtime.serde.query;

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

/**
 * Writes one form of the query protocols (Smithy, "AWS query protocol" and "AWS EC2 query
 * protocol"): a parameter per value, named by the path that leads to it, as in {@code
 * Filter.1.Value.2=x}.
 *
 * <p>An unpaired surrogate, which has no UTF-8 form, and nesting of more than 256 levels are
 * refused with {@link SerdeException}. Documents have no form here. Used once, by one thread; ended
 * by {@link #toBody} or {@link #toByteArray}.
 */
public final class QueryWriter implements ShapeWriter {
  /** The numbers that a level takes: where its path ends, and how many elements it has had. */
  private static final int STRIDE = 2;

  private final ByteSink out = new ByteSink();
  private final boolean ec2;
  private final QueryPath path = new QueryPath();
  private int[] levels = new int[8 * STRIDE];
  private int top = -STRIDE;

  /** The names of keys and values of the maps that are open, innermost last. */
  private String[] entryNames = new String[4];

  private int maps;

  /** Whether {@link #field} or {@link #key} has just said where the value belongs. */
  private boolean named;

  private QueryWriter(boolean ec2) {
    this.ec2 = ec2;
  }

  /** A writer of a form of the AWS query protocol. */
  public static QueryWriter awsQuery(String action, String version) {
    return new QueryWriter(false).begin(action, version);
  }

  /** A writer of a form of the EC2 query protocol: its lists have no element names. */
  public static QueryWriter ec2Query(String action, String version) {
    return new QueryWriter(true).begin(action, version);
  }

  private QueryWriter begin(String action, String version) {
    out.ascii("Action=");
    out.ascii(action);
    out.ascii("&Version=");
    out.ascii(version);
    return this;
  }

  /** The form as a body that can be replayed; nothing may be written any more. */
  public RequestBody toBody() {
    return out.toBody();
  }

  /** The form; nothing may be written any more. */
  public byte[] toByteArray() {
    return out.toByteArray();
  }

  @Override
  public ShapeWriter startStructure() {
    push(place());
    return this;
  }

  @Override
  public void endStructure() {
    pop();
  }

  @Override
  public ShapeWriter field(String name) {
    path.cut(levels[top]);
    path.add(name);
    named = true;
    return this;
  }

  @Override
  public void startList(String element, int size) {
    if (ec2) {
      push(place());
      return;
    }
    place();
    if (size == 0) {
      name();
    }
    path.add(element);
    push(path.length());
  }

  @Override
  public void startFlattenedList(int size) {
    int own = place();
    if (size == 0 && !ec2) {
      name();
    }
    push(own);
  }

  @Override
  public void endList() {
    pop();
  }

  @Override
  public void startMap(String entry, String key, String value, int size) {
    place();
    path.add(entry);
    pushMap(key, value);
  }

  @Override
  public void startFlattenedMap(String key, String value, int size) {
    place();
    pushMap(key, value);
  }

  private void pushMap(String key, String value) {
    if (maps * 2 == entryNames.length) {
      entryNames = Arrays.copyOf(entryNames, maps * 4);
    }
    entryNames[2 * maps] = key;
    entryNames[2 * maps + 1] = value;
    maps++;
    push(path.length());
  }

  @Override
  public ShapeWriter key(String key) {
    path.cut(levels[top]);
    path.add(++levels[top + 1]);
    int entry = path.length();
    path.add(entryNames[2 * maps - 2]);
    name();
    QueryText.write(key, out);
    path.cut(entry);
    path.add(entryNames[2 * maps - 1]);
    named = true;
    return this;
  }

  @Override
  public void endMap() {
    maps--;
    pop();
  }

  @Override
  public void string(String value) {
    place();
    name();
    QueryText.write(value, out);
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
    place();
    name();
    byte[] target = out.reserve(Numbers.LONGEST_LONG);
    out.fillTo(Numbers.write(value, target, out.length()));
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
    string(value.toString()); // an exponent may have a plus sign
  }

  @Override
  public void blob(Blob value) {
    string(value.toBase64());
  }

  @Override
  public void timestamp(Instant value, TimestampFormat format) {
    string(Timestamps.format(value, format));
  }

  @Override
  public void document(Document value) {
    throw new SerdeException(
        "A document has no form in the query protocols, which cannot send one");
  }

  /** Passes over an element: the numbers of those that follow tell that it is absent. */
  @Override
  public void nullValue() {
    place();
  }

  private void ascii(String value) {
    place();
    name();
    out.ascii(value);
  }

  /** Begins a parameter at the current path. */
  private void name() {
    out.write('&');
    path.copyTo(out);
    out.write('=');
  }

  /** Moves the path to the value that comes now; returns where it ends. */
  private int place() {
    if (named) {
      named = false;
    } else if (top >= 0) {
      path.cut(levels[top]);
      path.add(++levels[top + 1]);
    }
    return path.length();
  }

  private void push(int pathEnd) {
    top += STRIDE;
    if (top == levels.length) {
      if (top == Limits.DEPTH * STRIDE) {
        throw new SerdeException(
            "A value nests deeper than " + Limits.DEPTH + " levels, the most that is written");
      }
      levels = Arrays.copyOf(levels, top * 2);
    }
    levels[top] = pathEnd;
    levels[top + 1] = 0;
  }

  private void pop() {
    top -= STRIDE;
  }
}
