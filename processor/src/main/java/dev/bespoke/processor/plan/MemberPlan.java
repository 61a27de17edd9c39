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
 * @param quirk what the service wants of it beyond what its definition says
 */
public record MemberPlan(
    MemberDefinition definition,
    String javaName,
    ValueType type,
    boolean required,
    boolean sensitive,
    @Nullable XmlNamespace namespace,
    Quirk quirk) {

  /** What a service wants of a member beyond what its definition says. */
  public enum Quirk {
    /** Nothing. */
    NONE,
    /** The source of a copy, to be percent-encoded. */
    COPY_SOURCE,
    /** The digest of another member, the customer's key, where none is given. */
    CUSTOMER_KEY_MD5,
    /** An instant that was stored as any text: what is none reads as absent. */
    LENIENT_TIMESTAMP
  }

  /** The name in the service's definition. */
  public String name() {
    return definition.name();
  }

  /** The name in a document, header, query or path. */
  public String wireName() {
    return definition.wireName();
  }

  /** The name of the accessor that tells an absent collection from an empty one. */
  public String presenceName() {
    return "has" + Character.toUpperCase(javaName.charAt(0)) + javaName.substring(1);
  }

  /** Whether it travels in the document and not elsewhere in the message. */
  public boolean inBody() {
    return definition.location() == null;
  }
}
