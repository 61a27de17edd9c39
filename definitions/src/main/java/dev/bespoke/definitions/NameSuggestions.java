package dev.bespoke.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds what somebody may have meant by a name that does not exist. */
public final class NameSuggestions {
  private static final int MOST = 3;

  private NameSuggestions() {}

  /**
   * The names nearest to a mistaken one by edit distance (a swap of neighbours counts as one edit,
   * case as none), nearest first, at most three; empty where none is near. Names that only differ
   * by more than a third of their length are not near, unless one contains the other.
   */
  public static List<String> nearest(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    Map<Integer, List<String>> byDistance = new TreeMap<>();
    for (String candidate : known) {
      String other = candidate.toLowerCase(Locale.ROOT);
      int most = Math.max(1, Math.max(wanted.length(), other.length()) / 3);
      int distance = distance(wanted, other);
      boolean contained =
          wanted.length() > 2
              && (other.contains(wanted) || (other.length() > 2 && wanted.contains(other)));
      if (distance <= most || contained) {
        byDistance.computeIfAbsent(distance, d -> new ArrayList<>()).add(candidate);
      }
    }
    List<String> nearest = new ArrayList<>();
    for (List<String> candidates : byDistance.values()) {
      candidates.stream().sorted().limit(MOST - nearest.size()).forEach(nearest::add);
    }
    return List.copyOf(nearest);
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
