package dev.bespoke.definitions.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource, or a list of them, that an action, a collection or a reference makes.
 *
 * @param type the resource's name
 * @param identifiers where each of its identifiers comes from, in their order
 * @param data where its data lies (in the response; for a reference in the parent's data), or null
 *     if it is left to be loaded
 * @param plural whether any identifier's source leads to several values: then one resource is made
 *     of each
 */
public record ReturnedResource(
    String type, List<IdentifierBinding> identifiers, @Nullable ResultPath data, boolean plural) {
  public ReturnedResource {
    identifiers = List.copyOf(identifiers);
  }

  static ReturnedResource of(
      String type, List<IdentifierBinding> identifiers, @Nullable ResultPath data) {
    boolean plural = false;
    for (IdentifierBinding identifier : identifiers) {
      plural |= identifier.source().plural();
    }
    return new ReturnedResource(type, identifiers, data, plural);
  }
}
