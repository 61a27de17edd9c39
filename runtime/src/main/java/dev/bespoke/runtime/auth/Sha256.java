package dev.bespoke.runtime.auth;

import dev.bespoke.runtime.error.ClientException;
import java.io.OutputStream;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256, and HMAC (RFC 2104) over it, in one reusable object; bytes written are hashed.
 *
 * <p>HMAC is done here because {@code javax.crypto} takes tens of milliseconds to start.
 */
final class Sha256 extends OutputStream {
  static final int LENGTH = 32;
  static final int BLOCK = 64;

  private final MessageDigest digest;
  private final byte[] inner = new byte[LENGTH];

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new ClientException("This Java runtime lacks SHA-256, which signatures need.", e);
    }
  }

  @Override
  public void write(int b) {
    digest.update((byte) b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
  }

  /** Ends a hash into {@code out}, and begins the next. */
  void finish(byte[] out) {
    try {
      digest.digest(out, 0, LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 has 32 bytes.", e);
    }
  }

  /** Gives up what was written. */
  void reset() {
    digest.reset();
  }

  /** Puts the HMAC of a part of {@code data} into {@code out}. */
  void hmac(HmacKey key, byte[] data, int offset, int length, byte[] out) {
    digest.update(key.innerPad);
    digest.update(data, offset, length);
    finish(inner);
    digest.update(key.outerPad);
    digest.update(inner);
    finish(out);
  }

  /** Makes a key of any length ready. */
  HmacKey key(byte[] secret, int length) {
    byte[] block = new byte[BLOCK];
    if (length > BLOCK) {
      digest.update(secret, 0, length);
      finish(inner);
      System.arraycopy(inner, 0, block, 0, LENGTH);
    } else {
      System.arraycopy(secret, 0, block, 0, length);
    }
    return new HmacKey(block);
  }
}
