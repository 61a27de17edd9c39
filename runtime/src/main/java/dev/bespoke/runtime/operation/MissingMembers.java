package dev.bespoke.runtime.operation;

import dev.bespoke.runtime.error.ClientException;
import org.jspecify.annotations.Nullable;

/**
 * Collects the required members that a request or an event lacks, so that one exception names them
 * all. Owned by one call.
 */
public final class MissingMembers {
  private @Nullable StringBuilder names;
  private int count;

  /** Creates an empty collection. */
  public MissingMembers() {}

  /**
   * Notes that a required member is absent.
   *
   * @param path where its structure stands in the request, such as {@code "Tagging.TagSet[0]"};
   *     empty for the request itself, and the event's name for an event
   * @param member its name in the definition
   */
  public void add(String path, String member) {
    if (names == null) {
      names = new StringBuilder();
    } else {
      names.append(", ");
    }
    if (!path.isEmpty()) {
      names.append(path).append('.');
    }
    names.append(member);
    count++;
  }

  /** Whether nothing is missing. */
  public boolean isEmpty() {
    return count == 0;
  }

  void throwIfAny(String operation) {
    throwIfAny(operation, "the request");
  }

  /**
   * Throws where something is missing.
   *
   * @param holder what lacks it: the request or an event
   */
  void throwIfAny(String operation, String holder) {
    if (names != null) {
      throw new ClientException(
          operation
              + ": "
              + holder
              + " lacks "
              + (count == 1 ? "the required member " : "the required members ")
              + names
              + ". Set "
              + (count == 1 ? "it" : "them")
              + " on "
              + holder
              + "'s builder, or turn this check off with"
              + " parameterValidation(false) on the client's builder.");
    }
  }
}
