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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the files that a namespace needs, so that nothing else is assembled. */
final class ModelClosure {
  private static final Pattern REFERENCE = Pattern.compile("([A-Za-z_][\\w.]*)#[A-Za-z_]");

  private final Map<String, List<ModelFile>> byNamespace = new HashMap<>();

  ModelClosure(List<ModelFile> files) {
    for (ModelFile file : files) {
      for (String namespace : file.namespaces()) {
        List<ModelFile> definers = byNamespace.computeIfAbsent(namespace, key -> new ArrayList<>());
        SourceRoot root = definers.isEmpty() ? file.root() : definers.get(0).root();
        if (root == file.root()) {
          definers.add(file);
        }
      }
    }
  }

  /** The files that define a namespace, and those of the namespaces that they refer to. */
  List<ModelFile> of(String namespace) {
    Set<ModelFile> needed = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    seen.add(namespace);
    open.add(namespace);
    while (!open.isEmpty()) {
      for (ModelFile file : byNamespace.getOrDefault(open.remove(), List.of())) {
        if (needed.add(file) && byNamespace.size() > 1) {
          Matcher references = REFERENCE.matcher(ModelFiles.text(file.read()));
          while (references.find()) {
            if (seen.add(references.group(1))) {
              open.add(references.group(1));
            }
          }
        }
      }
    }
    return List.copyOf(needed);
  }
}
