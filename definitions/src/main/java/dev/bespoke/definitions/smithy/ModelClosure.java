package dev.bespoke.definitions.smithy;

import dev.bespoke.definitions.source.SourceRoot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the files that a namespace needs, and those that add traits to what it has, so that nothing
 * else is assembled.
 */
final class ModelClosure {
  private static final Pattern REFERENCE = Pattern.compile("([A-Za-z_][\\w.]*)#[A-Za-z_]");

  private final Map<String, List<ModelFile>> byNamespace = new HashMap<>();
  private final Map<String, List<ModelFile>> byApplied = new HashMap<>();

  ModelClosure(List<ModelFile> files) {
    for (ModelFile file : files) {
      for (String namespace : file.namespaces()) {
        List<ModelFile> definers = byNamespace.computeIfAbsent(namespace, key -> new ArrayList<>());
        if (definers.isEmpty() || belongsTo(definers, file)) {
          definers.add(file);
        }
      }
    }
    for (ModelFile file : files) {
      if (holds(file)) {
        for (String namespace : file.applies()) {
          byApplied.computeIfAbsent(namespace, key -> new ArrayList<>()).add(file);
        }
      }
    }
  }

  /**
   * Whether a file goes with those that define its namespace so far: files of one place do, and
   * single files, unless one defines a service again, of which the first wins.
   */
  private static boolean belongsTo(List<ModelFile> earlier, ModelFile file) {
    SourceRoot root = earlier.get(0).root();
    return root == file.root()
        || (root.isSingleFile()
            && file.root().isSingleFile()
            && earlier.stream().noneMatch(file::definesAgain));
  }

  /** Whether no earlier place defines what a file defines. */
  private boolean holds(ModelFile file) {
    return file.namespaces().stream()
        .allMatch(namespace -> byNamespace.getOrDefault(namespace, List.of()).contains(file));
  }

  /**
   * The files that define a namespace, those of the namespaces that they refer to, and those that
   * apply traits to shapes of these.
   */
  List<ModelFile> of(String namespace) {
    Set<ModelFile> needed = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    seen.add(namespace);
    open.add(namespace);
    while (!open.isEmpty()) {
      String next = open.remove();
      List<ModelFile> files = new ArrayList<>(byNamespace.getOrDefault(next, List.of()));
      files.addAll(byApplied.getOrDefault(next, List.of()));
      for (ModelFile file : files) {
        if (needed.add(file) && byNamespace.size() > 1) {
          references(file).filter(seen::add).forEach(open::add);
        }
      }
    }
    return List.copyOf(needed);
  }

  /** The namespaces that a file names, its own among them: it may need their other files. */
  private static Stream<String> references(ModelFile file) {
    Stream<String> named =
        REFERENCE.matcher(ModelFiles.text(file.read())).results().map(match -> match.group(1));
    return Stream.concat(file.namespaces().stream(), named);
  }
}
