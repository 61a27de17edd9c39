package dev.bespoke.definitions.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Finds and words what somebody may have meant by a name that does not exist. */
public final class NameSuggestions {
  private static final int MOST = 3;
  private static final int LISTED = 8;

  private NameSuggestions() {}

  /**
   * The known names with the fewest edits from a mistaken one (insert, delete, replace, swap
   * neighbours; letter case is free): at most three of them, in alphabetical order. Empty where
   * more than a third of the letters would have to change, unless one name contains the other.
   */
  public static List<String> nearest(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<String> nearest = new ArrayList<>();
    int fewest = Integer.MAX_VALUE;
    for (String candidate : known) {
      String other = candidate.toLowerCase(Locale.ROOT);
      int distance = distance(wanted, other);
      if (distance <= fewest && isNear(wanted, other, distance)) {
        if (distance < fewest) {
          nearest.clear();
          fewest = distance;
        }
        nearest.add(candidate);
      }
    }
    Collections.sort(nearest);
    return List.copyOf(nearest.subList(0, Math.min(MOST, nearest.size())));
  }

  /** Ends a clause: {@code ; did you mean X or Y?}, or nothing where no name is near. */
  public static String hint(String name, Collection<String> known) {
    List<String> nearest = nearest(name, known);
    return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
  }

  /**
   * A sentence that ends a message: the nearest of the known names, or where none is near, the
   * known names, shortened where they are many. Begins with a space; empty where nothing is known.
   */
  public static String didYouMean(String name, Collection<String> known) {
    List<String> nearest = nearest(name, known);
    if (!nearest.isEmpty()) {
      return " Did you mean \"" + String.join("\" or \"", nearest) + "\"?";
    }
    return known.isEmpty() ? "" : " Known: " + shortened(known) + ".";
  }

  /** The names, comma-separated; the first few and a count where they are many. */
  public static String shortened(Collection<String> names) {
    String listed = String.join(", ", names.stream().sorted().limit(LISTED).toList());
    return names.size() <= LISTED ? listed : listed + " and " + (names.size() - LISTED) + " more";
  }

  private static boolean isNear(String a, String b, int distance) {
    int shorter = Math.min(a.length(), b.length());
    return distance <= Math.max(1, Math.max(a.length(), b.length()) / 3)
        || (shorter > 2 && (a.contains(b) || b.contains(a)));
  }

  /** Optimal string alignment over three rows. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
