package dev.bespoke.definitions.parts;

import dev.bespoke.definitions.DefinitionException;
import dev.bespoke.definitions.json.JsonObject;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The parts of one tree: service, paginators and waiters in a single object. */
public final class TreeParts implements DefinitionParts {
  private final String serviceName;
  private final JsonObject tree;
  private final Map<Kind, SortedSet<String>> names = new EnumMap<>(Kind.class);

  /**
   * Takes a tree whose properties are those of the three files together.
   *
   * @throws DefinitionException if a property that holds parts is no object
   */
  public TreeParts(String serviceName, JsonObject tree) {
    this.serviceName = serviceName;
    this.tree = tree;
    for (Kind kind : Kind.values()) {
      names.put(kind, Collections.unmodifiableSortedSet(new TreeSet<>(find(kind))));
    }
  }

  private Set<String> find(Kind kind) {
    JsonObject parts = parts(kind);
    if (parts == null) {
      return Set.of();
    }
    return kind.isSingle() ? Set.of(serviceName) : parts.names();
  }

  private @Nullable JsonObject parts(Kind kind) {
    return kind == Kind.SERVICE ? tree : tree.optionalObject(kind.property());
  }

  /** Puts the paginators or waiters of another file into a service's tree. */
  public static void add(JsonObject tree, JsonObject file) {
    for (Kind kind : List.of(Kind.PAGINATOR, Kind.WAITER)) {
      JsonObject parts = file.optionalObject(kind.property());
      if (parts != null) {
        tree.properties().put(kind.property(), parts.properties());
      }
    }
  }

  @Override
  public String serviceName() {
    return serviceName;
  }

  @Override
  public String source() {
    return tree.source();
  }

  @Override
  public SortedSet<String> names(Kind kind) {
    return names.getOrDefault(kind, Collections.emptySortedSet());
  }

  @Override
  public @Nullable JsonObject read(Kind kind, String name) {
    JsonObject parts = parts(kind);
    if (parts == null) {
      return null;
    }
    if (kind.isSingle()) {
      return name.equals(serviceName) ? parts : null;
    }
    return parts.optionalObject(name);
  }
}
