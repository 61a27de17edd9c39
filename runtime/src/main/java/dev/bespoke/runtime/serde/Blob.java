package dev.bespoke.runtime.serde;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/** Immutable bytes: the value of a blob member. Safe for any number of threads. */
public final class Blob {
  private final byte[] bytes;

  private Blob(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of these bytes. */
  public static Blob of(byte[] bytes) {
    return new Blob(bytes.clone());
  }

  /**
   * A copy of the bytes from {@code from} to {@code to}, exclusive.
   *
   * @throws IndexOutOfBoundsException where the array hasn't these
   */
  public static Blob of(byte[] bytes, int from, int to) {
    Objects.checkFromToIndex(from, to, bytes.length);
    return new Blob(Arrays.copyOfRange(bytes, from, to));
  }

  /** This text in UTF-8. */
  public static Blob of(String text) {
    return new Blob(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The bytes that this Base64 text stands for (RFC 4648, section 4); its padding may be missing.
   *
   * @throws IllegalArgumentException where it is not Base64
   */
  public static Blob ofBase64(String text) {
    return new Blob(Base64.getDecoder().decode(text));
  }

  /** As {@link #ofBase64(String)}, of the ASCII text from {@code from} to {@code to}. */
  public static Blob ofBase64(byte[] text, int from, int to) {
    ByteBuffer decoded = Base64.getDecoder().decode(ByteBuffer.wrap(text, from, to - from));
    byte[] bytes = decoded.array();
    return new Blob(
        decoded.limit() == bytes.length ? bytes : Arrays.copyOf(bytes, decoded.limit()));
  }

  /** The number of bytes. */
  public int size() {
    return bytes.length;
  }

  /** A copy of the bytes. */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  /**
   * Copies the bytes into {@code target}, from {@code offset}.
   *
   * @throws IndexOutOfBoundsException where they do not fit
   */
  public void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, bytes.length);
  }

  /** The bytes as UTF-8 text; malformed input becomes U+FFFD. */
  public String asUtf8() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The bytes in Base64, padded. */
  public String toBase64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Blob blob && Arrays.equals(bytes, blob.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The size alone: content may be large or secret. */
  @Override
  public String toString() {
    return "Blob[" + bytes.length + " bytes]";
  }
}
