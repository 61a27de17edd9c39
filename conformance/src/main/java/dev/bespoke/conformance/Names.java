package dev.bespoke.conformance;

import java.util.Locale;

/** Finds generated methods by the names of members, whatever the naming strategy made of them. */
final class Names {
  private Names() {}

  /** Whether a method of this name belongs to the member. */
  static boolean isMember(String method, String member) {
    String wanted = letters(member);
    String given = letters(method);
    return given.equals(wanted)
        || given.equals(wanted + "member")
        || given.equals(wanted + "value")
        || given.equals("value" + wanted);
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
