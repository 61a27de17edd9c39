package dev.bespoke.processor.plan;

import dev.bespoke.definitions.Location;
import dev.bespoke.definitions.MemberDefinition;
import dev.bespoke.definitions.XmlNamespace;
import org.jspecify.annotations.Nullable;

/**
 * A member of a generated class.
 *
 * @param definition what the service says of it
 * @param javaName the name of its field, accessor and setter
 * @param type its type
 * @param location where outside the body it travels; null for the body
 * @param wireName its name in header, query or path, or where a document is read
 * @param writeName its name where a document is written
 * @param required whether a request must have it
 * @param sensitive whether {@code toString} hides it
 * @param namespace the XML namespace that its element declares, or null
 * @param mediaType the type of what a string or blob holds, or null
 * @param absence what stands in for an absent value where clients have to fill one in
 * @param quirk what the service wants of it beyond what its definition says
 */
public record MemberPlan(
    MemberDefinition definition,
    String javaName,
    ValueType type,
    @Nullable Location location,
    String wireName,
    String writeName,
    boolean required,
    boolean sensitive,
    @Nullable XmlNamespace namespace,
    @Nullable String mediaType,
    Absence absence,
    Quirk quirk) {

  /**
   * What stands in for a value that the caller or the service leaves out (Smithy, "default trait"
   * and "Client error correction").
   *
   * @param value the default, as JSON; null for none
   * @param corrected whether a response without the member reads as if it had an empty value
   */
  public record Absence(@Nullable Object value, boolean corrected) {
    /** Nothing does. */
    public static final Absence NONE = new Absence(null, false);
  }

  /** What a service wants of a member beyond what its definition says. */
  public enum Quirk {
    /** Nothing. */
    NONE,
    /** The source of a copy, to be percent-encoded. */
    COPY_SOURCE,
    /** The digest of another member, the customer's key, where none is given. */
    CUSTOMER_KEY_MD5,
    /** An instant that was stored as any text: what is none reads as absent. */
    LENIENT_TIMESTAMP,
    /** The bucket, which the endpoint's host or path names. */
    BUCKET,
    /** The URL to which the operation itself is sent. */
    ENDPOINT,
    /** The account, which is the caller's own where none is given. */
    ACCOUNT,
    /** An id, perhaps with the path before it that the service answers with. */
    ID_WITH_PATH,
    /** A name, or an ARN that tells the account where none is given. */
    NAME_OR_ARN
  }

  /** The same member with a value of another type. */
  MemberPlan withType(ValueType other) {
    return new MemberPlan(
        definition,
        javaName,
        other,
        location,
        wireName,
        writeName,
        required,
        sensitive,
        namespace,
        mediaType,
        absence,
        quirk);
  }

  /** The name in the service's definition. */
  public String name() {
    return definition.name();
  }

  /** Whether it travels in a header as Base64, being text of another media type. */
  public boolean isEncoded() {
    return location == Location.HEADER && (mediaType != null || definition.jsonValue());
  }

  /** The name of the accessor that tells an absent collection from an empty one. */
  public String presenceName() {
    return presenceOf(javaName);
  }

  /** The same, of a member that is called so. */
  static String presenceOf(String javaName) {
    return "has" + Character.toUpperCase(javaName.charAt(0)) + javaName.substring(1);
  }

  /** Whether it travels in the document and not elsewhere in the message. */
  public boolean inBody() {
    return location == null && !definition.eventHeader() && !definition.eventPayload();
  }
}
