package dev.bespoke.definitions;

/** Where outside the body a member travels in HTTP. */
public enum Location {
  /** A label of the path or query template. */
  URI,
  /** A query parameter, or all of a map's entries as query parameters. */
  QUERY,
  /** A header field. */
  HEADER,
  /** All header fields with a common prefix, as a map. */
  HEADERS,
  /** The status code of a response. */
  STATUS_CODE
}
