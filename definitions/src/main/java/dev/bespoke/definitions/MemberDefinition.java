package dev.bespoke.definitions;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A member of a structure, the element of a list ({@code member}), or the {@code key} or {@code
 * value} of a map.
 *
 * @param shape the name of the target shape
 * @param location where outside the body it travels, or null for the body
 * @param locationName its name in HTTP (for {@code HEADERS} the prefix) or, without a location, in
 *     XML and query; null where that is {@code name}
 * @param jsonName its name in the bodies of {@code rest-json}, or null where that is {@code name};
 *     the other protocols do not heed it (Smithy, "jsonName trait")
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
 * @param defaultValue what a client sends, and reads, where there is no value, as JSON: a Boolean,
 *     String, Long, Double, List or Map; null for none
 * @param clientOptional whether clients heed neither the default nor, in types, that it is required
 *     (Smithy, "clientOptional trait"), as in structures for input alone; requests never do
 * @param documentation HTML; empty where there is none
 * @param deprecation non-null where the member is deprecated
 */
public record MemberDefinition(
    String name,
    String shape,
    @Nullable Location location,
    @Nullable String locationName,
    @Nullable String jsonName,
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
    @Nullable Object defaultValue,
    boolean clientOptional,
    String documentation,
    @Nullable Deprecation deprecation) {

  /** Its name in HTTP, XML and query: {@code locationName}, or {@code name} without one. */
  public String wireName() {
    return locationName == null ? name : locationName;
  }

  /** Its name in the bodies of {@code rest-json}. */
  public String jsonWireName() {
    return jsonName == null ? name : jsonName;
  }

  /** The same with its documentation changed; both are HTML. */
  public MemberDefinition withDocumentation(UnaryOperator<String> edit) {
    return new MemberDefinition(
        name,
        shape,
        location,
        locationName,
        jsonName,
        queryName,
        xmlAttribute,
        flattened,
        xmlNamespace,
        timestampFormat,
        streaming,
        idempotencyToken,
        jsonValue,
        hostLabel,
        contextParam,
        sensitive,
        eventPayload,
        eventHeader,
        defaultValue,
        clientOptional,
        edit.apply(documentation),
        deprecation);
  }
}
