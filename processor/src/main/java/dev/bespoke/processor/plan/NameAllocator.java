package dev.bespoke.processor.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Hands out names that differ even where case doesn't count, as in file systems. Asked in a fixed
 * order, it gives the same names on every run.
 */
public final class NameAllocator {
  private final Set<String> taken = new HashSet<>();

  /** Creates one that has handed out nothing. */
  public NameAllocator() {}

  /** The name itself, or with the suffix, or with the suffix and a number. */
  public String allocate(String name, String suffix) {
    return allocate(name, suffix, List::of);
  }

  /**
   * As {@link #allocate(String, String)}, for something that takes several names or others than its
   * own.
   *
   * @param names what is taken by what is called so
   */
  public String allocate(String name, String suffix, Function<String, List<String>> names) {
    String candidate = name;
    for (int i = 1; !take(names.apply(candidate)); i++) {
      candidate = i == 1 ? name + suffix : name + suffix + i;
    }
    return candidate;
  }

  /** Takes all of the names, or none where one is taken. */
  private boolean take(List<String> names) {
    Set<String> wanted = new HashSet<>();
    for (String name : names) {
      wanted.add(name.toLowerCase(Locale.ROOT));
    }
    for (String name : wanted) {
      if (taken.contains(name)) {
        return false;
      }
    }
    return taken.addAll(wanted);
  }
}
