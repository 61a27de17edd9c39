package dev.bespoke.definitions.resource;

import dev.bespoke.definitions.NameSuggestions;
import java.util.Collection;
import java.util.List;

/** Words what a mistyped name may have been meant to be. */
final class NearestName {
  private NearestName() {}

  /** {@code ; did you mean X?}, or nothing where no name is near. */
  static String hint(String name, Collection<String> known) {
    List<String> nearest = NameSuggestions.nearest(name, known);
    return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
  }
}
