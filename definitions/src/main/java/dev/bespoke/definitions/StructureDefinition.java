package dev.bespoke.definitions;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A structure, union, error, event stream or event.
 *
 * @param members in the definition's order
 * @param required the names of the members that a caller has to give
 * @param payload the member that is the HTTP body, or null where the body is made of all members
 *     without a location
 * @param union whether exactly one member is set
 * @param eventStream whether it is a union of events that arrive as a stream
 * @param event whether it is an event of such a stream
 * @param error non-null where the structure is an error
 * @param locationName the XML element's name where it is not the member's
 * @param xmlNamespace the namespace of the XML element
 */
public record StructureDefinition(
    String name,
    String documentation,
    boolean sensitive,
    @Nullable Deprecation deprecation,
    List<MemberDefinition> members,
    Set<String> required,
    @Nullable String payload,
    boolean union,
    boolean eventStream,
    boolean event,
    @Nullable ErrorTrait error,
    @Nullable String locationName,
    @Nullable XmlNamespace xmlNamespace)
    implements ShapeDefinition {

  /** Copies the collections, whose order stays. */
  public StructureDefinition {
    members = List.copyOf(members);
    required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
  }

  /** The member of that name, or null where the structure has none. */
  public @Nullable MemberDefinition member(String member) {
    for (MemberDefinition candidate : members) {
      if (candidate.name().equals(member)) {
        return candidate;
      }
    }
    return null;
  }

  /** The same with its and its members' documentation changed; both are HTML. */
  public StructureDefinition withDocumentation(UnaryOperator<String> edit) {
    return new StructureDefinition(
        name,
        edit.apply(documentation),
        sensitive,
        deprecation,
        members.stream().map(member -> member.withDocumentation(edit)).toList(),
        required,
        payload,
        union,
        eventStream,
        event,
        error,
        locationName,
        xmlNamespace);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.structure(this);
  }
}
