package dev.bespoke.processor.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

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
    String candidate = name;
    for (int i = 1; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
      candidate = i == 1 ? name + suffix : name + suffix + i;
    }
    return candidate;
  }
}
