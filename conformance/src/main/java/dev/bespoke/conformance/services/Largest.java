package dev.bespoke.conformance.services;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What comes nearest to a limit: the slowest services, the largest constant pools and methods. */
final class Largest {
  private static final int SHOWN = 5;

  private final List<Entry> seconds = new ArrayList<>();
  private final List<Entry> constants = new ArrayList<>();
  private final List<Entry> code = new ArrayList<>();

  private Largest() {}

  static Largest of(List<CompiledService> services) {
    Largest largest = new Largest();
    for (CompiledService service : services) {
      largest.seconds.add(new Entry(service.seconds(), service.name()));
      for (Map.Entry<String, ClassFile> type : service.classes().entrySet()) {
        String place = service.name() + " " + simpleName(type.getKey());
        ClassFile file = type.getValue();
        largest.constants.add(new Entry(file.constants(), place));
        largest.code.add(new Entry(file.code(), place + "." + file.method()));
      }
    }
    return largest;
  }

  void print(PrintStream out) {
    print(out, "longest, seconds", seconds);
    print(out, "largest constant pools, entries of 65535", constants);
    print(out, "largest methods, bytes of 65535", code);
  }

  private static void print(PrintStream out, String title, List<Entry> entries) {
    out.println("  " + title);
    entries.sort(Comparator.comparingDouble(Entry::size).reversed().thenComparing(Entry::place));
    for (Entry entry : entries.subList(0, Math.min(SHOWN, entries.size()))) {
      out.println(String.format(Locale.ROOT, "    %8.0f %s", entry.size(), entry.place()));
    }
  }

  private static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private record Entry(double size, String place) {}
}
