package dev.bespoke.definitions.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a description, with its identifiers, before it is joined with the service.
 *
 * @param own how many of the identifiers, the last ones, are its own; the others are its parent's
 */
record DescribedResource(
    String name,
    Node node,
    @Nullable DescribedResource parent,
    @Nullable DescribedResource viewed,
    List<Identifier> identifiers,
    int own) {
  /**
   * An identifier.
   *
   * @param member the member of a request that it is passed as
   */
  record Identifier(IdentifierDefinition definition, String member) {
    String name() {
      return definition.name();
    }
  }

  /** The entries of a section; a view has those of what it is a view of, too. */
  Map<String, Node> section(String name) {
    Map<String, Node> entries = node.fields(name);
    if (viewed == null) {
      return entries;
    }
    Map<String, Node> all = new LinkedHashMap<>(viewed.section(name));
    all.putAll(entries);
    return all;
  }
}
