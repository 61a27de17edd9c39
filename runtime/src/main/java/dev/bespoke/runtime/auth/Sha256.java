package dev.bespoke.runtime.auth;

import dev.bespoke.runtime.error.ClientException;
import java.io.OutputStream;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256, and HMAC (RFC 2104) over it, in one reusable object; bytes written are hashed.
 *
 * <p>HMAC is done here because {@code javax.crypto} takes tens of milliseconds to start; and so
 * does the JDK's SHA-256, which therefore comes in only once a program has hashed some kilobytes.
 */
final class Sha256 extends OutputStream {
  static final int LENGTH = 32;
  static final int BLOCK = 64;

  /** The most that is hashed in plain Java, by one object and in one message. */
  static final int PLAIN_BYTES = 16 * 1024;

  // Whether the JDK's has been started; then there is nothing to save any more. A race is harmless.
  private static boolean started;

  private final PlainSha256 plain = new PlainSha256();
  private @Nullable MessageDigest digest;
  private int plainBytes;
  private final byte[] inner = new byte[LENGTH];

  /** Begins a message of this many bytes or so, -1 for unknown; what was written is given up. */
  void begin(long length) {
    plain.reset();
    if (digest != null) {
      digest.reset();
    } else if (started || length < 0 || plainBytes + length > PLAIN_BYTES) {
      started = true;
      digest = jdk();
    }
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (digest != null) {
      digest.update(bytes, offset, length);
    } else {
      plainBytes += length;
      plain.update(bytes, offset, length);
    }
  }

  /** Ends a hash into {@code out}, and begins the next. */
  void finish(byte[] out) {
    if (digest == null) {
      plain.finish(out);
      return;
    }
    try {
      digest.digest(out, 0, LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 has 32 bytes.", e);
    }
  }

  /** Puts the HMAC of a part of {@code data} into {@code out}. */
  void hmac(HmacKey key, byte[] data, int offset, int length, byte[] out) {
    write(key.innerPad, 0, BLOCK);
    write(data, offset, length);
    finish(inner);
    write(key.outerPad, 0, BLOCK);
    write(inner, 0, LENGTH);
    finish(out);
  }

  /** Makes a key of any length ready. */
  HmacKey key(byte[] secret, int length) {
    byte[] block = new byte[BLOCK];
    if (length > BLOCK) {
      write(secret, 0, length);
      finish(inner);
      System.arraycopy(inner, 0, block, 0, LENGTH);
    } else {
      System.arraycopy(secret, 0, block, 0, length);
    }
    return new HmacKey(block);
  }

  private static MessageDigest jdk() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new ClientException("This Java runtime lacks SHA-256, which signatures need.", e);
    }
  }
}
