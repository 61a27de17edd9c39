package dev.bespoke.runtime.checksum;

/** When checksums are computed or verified (AWS, "Data Integrity Protections for Amazon S3"). */
public enum ChecksumMode {
  /** Wherever the operation allows it. */
  WHEN_SUPPORTED,
  /** Only where the operation insists on it, or the caller asks for it. */
  WHEN_REQUIRED
}
