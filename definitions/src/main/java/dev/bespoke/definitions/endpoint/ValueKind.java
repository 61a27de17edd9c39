package dev.bespoke.definitions.endpoint;

/** The types of the values that rules work with. */
public enum ValueKind {
  /** Text. */
  STRING,
  /** True or false. */
  BOOLEAN,
  /** A whole number; only written down, never computed. */
  INTEGER,
  /** A list of texts. */
  STRINGS,
  /** What {@code aws.partition} gives. */
  PARTITION,
  /** What {@code aws.parseArn} gives. */
  ARN,
  /** What {@code parseURL} gives. */
  URL
}
