package dev.bespoke.definitions.resource;

import java.util.List;

/**
 * A resource that can be made of this one and what the caller gives, without a request.
 *
 * @param name such as {@code Acl}
 * @param type the resource's name, such as {@code BucketAcl}
 * @param identifiers where each of its identifiers comes from: this resource's identifier or the
 *     caller, in their order
 */
public record SubResourceDefinition(String name, String type, List<IdentifierBinding> identifiers) {
  public SubResourceDefinition {
    identifiers = List.copyOf(identifiers);
  }
}
