package dev.bespoke.runtime.endpoint;

/** Where S3 requests name their bucket (Amazon S3, "Methods for accessing a bucket"). */
public enum AddressingStyle {
  /** In the host name where bucket and endpoint allow it, else in the path. */
  AUTO,
  /** In the host name, at a custom endpoint too, where the bucket's name allows it. */
  VIRTUAL,
  /** In the path, always. */
  PATH
}
