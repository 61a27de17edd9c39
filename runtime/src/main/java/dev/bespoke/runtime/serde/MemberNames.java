package dev.bespoke.runtime.serde;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The wire names of a structure's members, in the order of the indexes that {@link
 * ShapeReader#nextMember} returns. Built once per generated class; safe for concurrent use.
 *
 * <p>Readers look names up by their bytes: first the likely one ({@link #match}), in JSON and XML
 * that which came behind the last one before ({@link #after}), then in a small hash table ({@link
 * #find}).
 */
public final class MemberNames {
  /** Up to this length a loop is faster than {@code Arrays.equals}. */
  private static final int SHORT = 4;

  private static final boolean[] NONE = {};

  private final String[] names;
  private final byte[][] spelled;
  private final short[] table;

  /**
   * For each member, and before all of them for the beginning, what is likely to come next: at
   * first the definition's order. Threads may overwrite each other's: it is but where to look
   * first.
   */
  private final short[] followers;

  /** Which names are those of XML attributes; empty for none. */
  private final boolean[] attributes;

  private MemberNames(String[] names, boolean[] attributes) {
    this.names = names;
    this.attributes = attributes;
    spelled = new byte[names.length][];
    table = new short[Integer.highestOneBit(Math.max(1, names.length)) * 4];
    followers = new short[names.length + 1];
    for (int i = 0; i < names.length; i++) {
      followers[i] = (short) i;
      byte[] name = names[i].getBytes(StandardCharsets.UTF_8);
      spelled[i] = name;
      int slot = slot(name, 0, name.length);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = (short) (i + 1);
    }
  }

  /** The names, in index order; plain ASCII. */
  public static MemberNames of(String... names) {
    return new MemberNames(names.clone(), NONE);
  }

  /** The same names, of which those at these indexes are XML attributes. */
  public MemberNames attributes(int... indexes) {
    boolean[] flags = new boolean[names.length];
    for (int index : indexes) {
      flags[index] = true;
    }
    return new MemberNames(names, flags);
  }

  /** Whether the member at {@code index} is an XML attribute. */
  public boolean isAttribute(int index) {
    return index < attributes.length && attributes[index];
  }

  /** The number of names. */
  public int size() {
    return names.length;
  }

  /** The name at {@code index}. */
  public String name(int index) {
    return names[index];
  }

  /** The index of the name to look for first behind that of a member, or at the beginning (-1). */
  public int after(int member) {
    return member < names.length ? followers[member + 1] : 0;
  }

  /** Says which member has come behind another, or at the beginning (-1). */
  public void learn(int previous, int member) {
    if (previous < names.length) {
      followers[previous + 1] = (short) member;
    }
  }

  /**
   * Where the name at {@code index} ends if {@code text} has it at {@code from}, before {@code
   * limit}; otherwise -1. What follows the name is the caller's to check.
   */
  public int match(int index, byte[] text, int from, int limit) {
    if (index >= spelled.length) {
      return -1;
    }
    byte[] name = spelled[index];
    if (limit - from < name.length) {
      return -1;
    }
    int end = from + name.length;
    if (name.length > SHORT) {
      return Arrays.equals(text, from, end, name, 0, name.length) ? end : -1;
    }
    for (int i = 0; i < name.length; i++) {
      if (text[from + i] != name[i]) {
        return -1;
      }
    }
    return end;
  }

  /** The index of the name that {@code text} has between {@code from} and {@code to}, or -1. */
  public int find(byte[] text, int from, int to) {
    int slot = slot(text, from, to);
    for (int i = table[slot]; i != 0; i = table[slot]) {
      if (spelled[i - 1].length == to - from && match(i - 1, text, from, to) == to) {
        return i - 1;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  /** Length, first, middle and last byte tell the members of one structure apart well enough. */
  private int slot(byte[] text, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return 0;
    }
    int hash = length + 31 * text[from] + 961 * text[to - 1] + 127 * text[from + length / 2];
    return (hash ^ (hash >>> 7)) & (table.length - 1);
  }
}
