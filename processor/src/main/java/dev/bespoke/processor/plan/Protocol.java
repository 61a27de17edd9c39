package dev.bespoke.processor.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The protocols that can be generated, best first: a service that offers several gets the first.
 */
public enum Protocol {
  /** AWS JSON 1.0 and 1.1. */
  AWS_JSON("json"),
  /** AWS REST with XML bodies. */
  REST_XML("rest-xml");

  private final String id;

  Protocol(String id) {
    this.id = id;
  }

  /** The protocol's name in definitions. */
  public String id() {
    return id;
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
}
