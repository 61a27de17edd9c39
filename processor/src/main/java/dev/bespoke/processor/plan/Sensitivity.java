package dev.bespoke.processor.plan;

import dev.bespoke.definitions.ListDefinition;
import dev.bespoke.definitions.MapDefinition;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.ServiceDefinition;
import dev.bespoke.definitions.ShapeDefinition;
import dev.bespoke.definitions.StructureDefinition;

/** Tells which values may not be shown: a trait counts for all that is within (Smithy). */
final class Sensitivity {
  /** Deeper than any list of lists, and an end for those that a definition nests in themselves. */
  private static final int DEPTH = 32;

  private final ServiceDefinition definition;

  Sensitivity(ServiceDefinition definition) {
    this.definition = definition;
  }

  /** Whether nothing of a member's value may be shown. */
  boolean of(StructureDefinition holder, MemberDefinition member) {
    return holder.sensitive() || of(member, 0);
  }

  /** Structures and unions say of themselves what they may, so those within are not looked at. */
  private boolean of(MemberDefinition member, int depth) {
    ShapeDefinition target = definition.shape(member.shape());
    if (member.sensitive() || target.sensitive()) {
      return true;
    }
    if (depth < DEPTH && target instanceof ListDefinition list) {
      return of(list.member(), depth + 1);
    }
    return depth < DEPTH
        && target instanceof MapDefinition map
        && (of(map.key(), depth + 1) || of(map.value(), depth + 1));
  }
}
