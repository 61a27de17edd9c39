package dev.bespoke.runtime.checksum;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A cryptographic digest. */
final class DigestChecksum extends Checksum {
  private final MessageDigest digest;

  DigestChecksum(String algorithm) {
    try {
      this.digest = MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      // MD5, SHA-1 and SHA-256 are in every JDK, SHA-512 in all that ship the SUN provider.
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void update(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
  }

  @Override
  byte[] digest() {
    return digest.digest();
  }
}
