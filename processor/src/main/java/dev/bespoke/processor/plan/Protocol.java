package dev.bespoke.processor.plan;

import dev.bespoke.definitions.MemberDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The protocols that can be generated, best first: a service that offers several gets the first.
 *
 * <p>JSON comes before CBOR, since what is sent can be read by whoever looks for a fault, and since
 * every server that speaks both has spoken JSON for longer.
 */
public enum Protocol {
  /** AWS JSON 1.0 and 1.1. */
  AWS_JSON("json"),
  /** AWS REST with JSON bodies. */
  REST_JSON("rest-json"),
  /** AWS REST with XML bodies. */
  REST_XML("rest-xml"),
  /** Smithy RPC v2 with CBOR bodies. */
  RPC_V2_CBOR("smithy-rpc-v2-cbor"),
  /** AWS query: forms out, XML back. */
  AWS_QUERY("query"),
  /** EC2's kind of AWS query. */
  EC2_QUERY("ec2");

  private final String id;

  Protocol(String id) {
    this.id = id;
  }

  /** The protocol's name in definitions and in annotations. */
  public String id() {
    return id;
  }

  /** Whether members are bound to path, query and headers of HTTP messages. */
  public boolean bindsHttp() {
    return this == REST_JSON || this == REST_XML;
  }

  /** Whether responses are XML, where a flattened list is a repeated element. */
  public boolean readsXml() {
    return this == REST_XML || this == AWS_QUERY || this == EC2_QUERY;
  }

  /** The format of timestamps in bodies whose definition says none. */
  String timestampFormat() {
    return readsXml() ? "DATE_TIME" : "EPOCH_SECONDS";
  }

  /** The name of a member of a document, where it is read. */
  String readName(MemberDefinition member) {
    return switch (this) {
      case AWS_JSON, RPC_V2_CBOR -> member.name();
      case REST_JSON -> member.jsonWireName();
      case REST_XML, AWS_QUERY, EC2_QUERY ->
          member.location() == null ? member.wireName() : member.name();
    };
  }

  /** The name of a member of a document, where it is written. */
  String writeName(MemberDefinition member) {
    if (this != EC2_QUERY) {
      return readName(member);
    }
    if (member.queryName() != null) {
      return member.queryName();
    }
    String name = readName(member);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** The best of the protocols that a service offers, or null where none can be generated. */
  static @Nullable Protocol best(List<String> offered) {
    for (Protocol protocol : values()) {
      if (offered.contains(protocol.id)) {
        return protocol;
      }
    }
    return null;
  }

  /** The protocols that a service offers and that can be generated, best first, by their names. */
  static List<String> choices(List<String> offered) {
    List<String> choices = new ArrayList<>();
    for (Protocol protocol : values()) {
      if (offered.contains(protocol.id)) {
        choices.add(protocol.id);
      }
    }
    return choices;
  }

  /** The names of all. */
  static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Protocol protocol : values()) {
      ids.add(protocol.id);
    }
    return ids;
  }
}
