package dev.bespoke.runtime.serde;

/**
 * The wire names of a structure's members, in the order of the indexes that {@link
 * ShapeReader#nextMember} returns. Built once per generated class; immutable.
 */
public final class MemberNames {
  private final String[] names;

  private MemberNames(String[] names) {
    this.names = names;
  }

  /** The names, in index order; plain ASCII. */
  public static MemberNames of(String... names) {
    return new MemberNames(names.clone());
  }

  /** The number of names. */
  public int size() {
    return names.length;
  }

  /** The name at {@code index}. */
  public String name(int index) {
    return names[index];
  }
}
