package dev.bespoke.runtime.checksum;

import java.util.Base64;

/** A checksum being computed. Not safe for concurrent use. */
public abstract class Checksum {
  Checksum() {}

  /** Adds bytes. */
  public abstract void update(byte[] bytes, int offset, int length);

  /** The result; nothing may be added any more. */
  abstract byte[] digest();

  /** The result in Base64, as headers carry it; asked for once. */
  public final String base64() {
    return Base64.getEncoder().encodeToString(digest());
  }
}
