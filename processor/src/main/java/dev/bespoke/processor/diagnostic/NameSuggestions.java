package dev.bespoke.processor.diagnostic;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that a mistyped one was meant to be. */
public final class NameSuggestions {
  private static final int LISTED = 8;

  private NameSuggestions() {}

  /**
   * A sentence that ends a message: the nearest of the known names, or where none is near, the
   * known names, shortened where they are many. Begins with a space; empty where nothing is known.
   */
  public static String didYouMean(String name, Collection<String> known) {
    String nearest = nearest(name, known);
    if (nearest != null) {
      return " Did you mean \"" + nearest + "\"?";
    }
    return known.isEmpty() ? "" : " Known: " + shortened(known) + ".";
  }

  /** The names, comma-separated; the first few and a count where they are many. */
  public static String shortened(Collection<String> names) {
    String listed = String.join(", ", names.stream().sorted().limit(LISTED).toList());
    return names.size() <= LISTED ? listed : listed + " and " + (names.size() - LISTED) + " more";
  }

  /**
   * The known name with the fewest edits (insert, delete, replace, swap neighbours; letter case is
   * free), or null where a third of the letters would have to change. The first in alphabetical
   * order wins a tie.
   */
  public static @Nullable String nearest(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    String nearest = null;
    int fewest = Math.max(1, wanted.length() / 3) + 1;
    for (String candidate : known.stream().sorted().toList()) {
      if (Math.abs(candidate.length() - wanted.length()) < fewest) {
        int edits = edits(wanted, candidate.toLowerCase(Locale.ROOT));
        if (edits < fewest) {
          fewest = edits;
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  /** The optimal string alignment distance. */
  private static int edits(String a, String b) {
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      distance[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      distance[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, distance[i - 2][j - 2] + 1);
        }
        distance[i][j] = best;
      }
    }
    return distance[a.length()][b.length()];
  }
}
