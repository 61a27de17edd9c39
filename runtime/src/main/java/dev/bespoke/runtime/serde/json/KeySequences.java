package dev.bespoke.runtime.serde.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The empty sequences with which the maps of a document begin: those of each depth its own. */
final class KeySequences {
  private @Nullable KeySequence[] sequences = {};

  KeySequence emptyAt(int depth) {
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
}
