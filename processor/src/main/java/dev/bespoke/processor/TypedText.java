package dev.bespoke.processor;

import dev.bespoke.definitions.names.NameSuggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Completions;

/**
 * What has been typed of an annotation's value: a string, or an array's last.
 *
 * @param head what stands before the string, such as <code>{"GetItem", </code>
 * @param item the string as far as it is typed, without its quotes
 */
record TypedText(String head, String item) {

  /** Takes text apart, whether its quotes and braces are there and closed or not. */
  static TypedText of(String text) {
    String typed = text.strip();
    int quotes = 0;
    int lastOpen = -1;
    for (int i = 0; i < typed.length(); i++) {
      if (typed.charAt(i) == '"' && quotes++ % 2 == 0) {
        lastOpen = i;
      }
    }
    boolean open = quotes % 2 == 1;
    if (open || (quotes > 0 && typed.endsWith("\""))) {
      String item = typed.substring(lastOpen + 1, open ? typed.length() : typed.length() - 1);
      return new TypedText(typed.substring(0, lastOpen), item);
    }
    int start = Math.max(typed.lastIndexOf('{'), typed.lastIndexOf(',')) + 1;
    String item = typed.substring(start).strip();
    boolean spaced = start > 0 && typed.charAt(start - 1) == ',';
    return new TypedText(typed.substring(0, start) + (spaced ? " " : ""), item);
  }

  /**
   * The names that begin with what is typed, whatever the letter case, then those that have it
   * inside; where there is neither, those that it may be a misspelling of.
   */
  List<Completion> completions(Collection<String> names, String description) {
    String wanted = item.toLowerCase(Locale.ROOT);
    List<String> beginning = new ArrayList<>();
    List<String> containing = new ArrayList<>();
    for (String name : new TreeSet<>(names)) {
      int at = name.toLowerCase(Locale.ROOT).indexOf(wanted);
      if (at == 0) {
        beginning.add(name);
      } else if (at > 0) {
        containing.add(name);
      }
    }
    beginning.addAll(containing);
    if (beginning.isEmpty()) {
      beginning.addAll(NameSuggestions.nearest(item, names));
    }
    List<Completion> completions = new ArrayList<>();
    for (String name : beginning) {
      completions.add(Completions.of(head + '"' + name + '"', description));
    }
    return completions;
  }
}
