package dev.bespoke.conformance.services;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What to compile.
 *
 * @param archives the directory of the archives
 * @param forms the forms
 * @param names the services; empty for all
 * @param slice which of the slices, from 0
 * @param slices of how many slices, each of which holds every so-manieth service
 * @param jobs how many at once
 */
record Selection(
    Path archives, Set<Form> forms, SortedSet<String> names, int slice, int slices, int jobs) {
  static final String USAGE =
      """
      usage: all-services [--form botocore|smithy] [--slice I/N] [--jobs N] [SERVICE...]
        --form   one form of the definitions alone
        --slice  every Nth service of what is named, from the Ith, 1 to N
        --jobs   how many services at once; 1 unless told
      """;

  /** Reads the command line; the first argument is the directory of the archives. */
  static Selection of(List<String> arguments) {
    Path archives = Path.of(arguments.get(0));
    Set<Form> forms = EnumSet.allOf(Form.class);
    SortedSet<String> names = new TreeSet<>();
    int slice = 0;
    int slices = 1;
    int jobs = 1;
    for (int i = 1; i < arguments.size(); i++) {
      switch (arguments.get(i)) {
        case "--form" ->
            forms = EnumSet.of(Form.valueOf(arguments.get(++i).toUpperCase(Locale.ROOT)));
        case "--slice" -> {
          String[] parts = arguments.get(++i).split("/", 2);
          slice = Integer.parseInt(parts[0]) - 1;
          slices = Integer.parseInt(parts[1]);
        }
        case "--jobs" -> jobs = Integer.parseInt(arguments.get(++i));
        default -> names.add(arguments.get(i));
      }
    }
    if (slice < 0 || slice >= slices || jobs < 1) {
      throw new IllegalArgumentException("--slice is I/N with I from 1 to N, --jobs 1 or more");
    }
    return new Selection(archives, forms, names, slice, slices, jobs);
  }

  /** Of these services those that are selected, in order. */
  List<String> of(SortedSet<String> all) {
    List<String> named = new ArrayList<>(all);
    if (!names.isEmpty()) {
      named.retainAll(names);
    }
    List<String> selected = new ArrayList<>();
    for (int i = slice; i < named.size(); i += slices) {
      selected.add(named.get(i));
    }
    return selected;
  }
}
