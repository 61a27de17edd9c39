package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/**
 * A member of a structure, the element of a list ({@code member}), or the {@code key} or {@code
 * value} of a map.
 *
 * @param shape the name of the target shape
 * @param location where outside the body it travels, or null for the body
 * @param locationName its name on the wire, or null where that is {@code name}
 * @param queryName its name in the protocol {@code ec2} where that departs from the convention
 * @param xmlAttribute whether it is an attribute of the XML element
 * @param flattened whether the list or map has no XML element around it; the target may say so too
 * @param xmlNamespace the namespace of its XML element
 * @param timestampFormat {@code iso8601}, {@code rfc822} or {@code unixTimestamp}, where it is not
 *     what the target or the protocol says
 * @param streaming whether it is the HTTP body and of any length; the target may say so too
 * @param idempotencyToken whether a client fills it in when the caller does not
 * @param jsonValue whether its string is JSON; in a header, Base64 of that
 * @param hostLabel whether it is a label of the operation's host prefix
 * @param contextParam the endpoint parameter that it gives
 * @param sensitive whether its values may not be shown in logs; the target may say so too
 * @param eventPayload whether it is the payload of an event
 * @param eventHeader whether it is a header of an event
 * @param documentation HTML; empty where there is none
 * @param deprecation non-null where the member is deprecated
 */
public record MemberDefinition(
    String name,
    String shape,
    @Nullable Location location,
    @Nullable String locationName,
    @Nullable String queryName,
    boolean xmlAttribute,
    boolean flattened,
    @Nullable XmlNamespace xmlNamespace,
    @Nullable String timestampFormat,
    boolean streaming,
    boolean idempotencyToken,
    boolean jsonValue,
    boolean hostLabel,
    @Nullable String contextParam,
    boolean sensitive,
    boolean eventPayload,
    boolean eventHeader,
    String documentation,
    @Nullable Deprecation deprecation) {

  /** Its name on the wire: {@code locationName}, or {@code name} where there is none. */
  public String wireName() {
    return locationName == null ? name : locationName;
  }
}
