package dev.bespoke.definitions.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * The functions of rules (Smithy, "Rules engine standard library" and "AWS rules engine library").
 */
public enum Function {
  /** Whether a value is there. */
  IS_SET("isSet", 1, 1),
  /** The opposite. */
  NOT("not", 1, 1),
  /** Whether two texts are the same. */
  STRING_EQUALS("stringEquals", 2, 2),
  /** Whether two booleans are the same. */
  BOOLEAN_EQUALS("booleanEquals", 2, 2),
  /** A part of a text, counted from its begin or its end. */
  SUBSTRING("substring", 4, 4),
  /** The parts of a URL. */
  PARSE_URL("parseURL", 1, 1),
  /** Percent-encoding. */
  URI_ENCODE("uriEncode", 1, 1),
  /** Whether a text can stand in a host name. */
  IS_VALID_HOST_LABEL("isValidHostLabel", 2, 2),
  /** The parts of a text between separators. */
  SPLIT("split", 3, 3),
  /** The first value that is there. */
  COALESCE("coalesce", 2, 64),
  /** One of two values. */
  ITE("ite", 3, 3),
  /** The partition of a region. */
  PARTITION("aws.partition", 1, 1),
  /** The parts of an Amazon resource name. */
  PARSE_ARN("aws.parseArn", 1, 1),
  /** Whether the name of a bucket can stand in a host name. */
  IS_VIRTUAL_HOSTABLE_S3_BUCKET("aws.isVirtualHostableS3Bucket", 2, 2);

  private final String id;
  private final int fewest;
  private final int most;

  Function(String id, int fewest, int most) {
    this.id = id;
    this.fewest = fewest;
    this.most = most;
  }

  /** Its name in rule sets. */
  public String id() {
    return id;
  }

  /** Whether it takes so many arguments. */
  boolean takes(int count) {
    return count >= fewest && count <= most;
  }

  static @Nullable Function of(String id) {
    for (Function function : values()) {
      if (function.id.equals(id)) {
        return function;
      }
    }
    return null;
  }
}
