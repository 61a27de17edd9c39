package dev.bespoke.runtime.serde;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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

  /** This text in UTF-8. */
  public static Blob of(String text) {
    return new Blob(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The number of bytes. */
  public int size() {
    return bytes.length;
  }

  /** A copy of the bytes. */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  /** The bytes as UTF-8 text; malformed input becomes U+FFFD. */
  public String asUtf8() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The bytes themselves, for readers and writers of this package, which leave them unchanged. */
  byte[] unsafe() {
    return bytes;
  }

  /** Wraps bytes that nobody else will change. */
  static Blob wrap(byte[] bytes) {
    return new Blob(bytes);
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
