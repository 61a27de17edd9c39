package dev.bespoke.runtime.checksum;

import dev.bespoke.runtime.error.ClientException;
import org.jspecify.annotations.Nullable;

/** The algorithms that are computed here, the preferred one first. */
public enum ChecksumAlgorithm {
  /** CRC-32C (Castagnoli). */
  CRC32C("x-amz-checksum-crc32c"),
  /** CRC-32, the default: the JDK computes it with the processor's instructions. */
  CRC32("x-amz-checksum-crc32"),
  /** CRC-64/NVME. */
  CRC64NVME("x-amz-checksum-crc64nvme"),
  /** SHA-1. */
  SHA1("x-amz-checksum-sha1"),
  /** SHA-256. */
  SHA256("x-amz-checksum-sha256"),
  /** SHA-512. */
  SHA512("x-amz-checksum-sha512"),
  /** MD5; where nobody chose an algorithm it goes into {@code Content-MD5} instead. */
  MD5("x-amz-checksum-md5");

  private static final ChecksumAlgorithm[] ALL = values();

  private final String header;

  ChecksumAlgorithm(String header) {
    this.header = header;
  }

  /** The header or trailer that carries it, in lower case. */
  public String header() {
    return header;
  }

  /** Begins a computation. */
  public Checksum start() {
    return switch (this) {
      case CRC32 -> new CrcChecksum(new java.util.zip.CRC32(), 4);
      case CRC32C -> new CrcChecksum(new java.util.zip.CRC32C(), 4);
      case CRC64NVME -> new CrcChecksum(new Crc64Nvme(), 8);
      case SHA1 -> new DigestChecksum("SHA-1");
      case SHA256 -> new DigestChecksum("SHA-256");
      case SHA512 -> new DigestChecksum("SHA-512");
      case MD5 -> new DigestChecksum("MD5");
    };
  }

  /** The algorithm of this name, as requests and definitions spell it; null where unknown here. */
  public static @Nullable ChecksumAlgorithm find(String name) {
    for (ChecksumAlgorithm algorithm : ALL) {
      if (algorithm.name().equalsIgnoreCase(name)) {
        return algorithm;
      }
    }
    return null;
  }

  /**
   * The algorithm of this name.
   *
   * @throws ClientException where it is unknown here; the message says what to do
   */
  public static ChecksumAlgorithm of(String name) {
    ChecksumAlgorithm found = find(name);
    if (found == null) {
      throw new ClientException(
          "The checksum algorithm "
              + name
              + " is not computed by this client. Choose CRC32, CRC32C, CRC64NVME, SHA1, SHA256 or"
              + " SHA512, or compute it yourself and set the member that carries it.");
    }
    return found;
  }
}
