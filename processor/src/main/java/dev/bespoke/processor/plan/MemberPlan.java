package dev.bespoke.processor.plan;

import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.XmlNamespace;
import org.jspecify.annotations.Nullable;

/**
 * A member of a generated class.
 *
 * @param definition what the service says of it
 * @param javaName the name of its field, accessor and setter
 * @param type its type
 * @param required whether a request must have it
 * @param sensitive whether {@code toString} hides it
 * @param namespace the XML namespace that its element declares, or null
 */
public record MemberPlan(
    MemberDefinition definition,
    String javaName,
    ValueType type,
    boolean required,
    boolean sensitive,
    @Nullable XmlNamespace namespace) {

  /** The name in the service's definition. */
  public String name() {
    return definition.name();
  }

  /** The name in a document, header, query or path. */
  public String wireName() {
    return definition.wireName();
  }

  /** Whether it travels in the document and not elsewhere in the message. */
  public boolean inBody() {
    return definition.location() == null;
  }
}
