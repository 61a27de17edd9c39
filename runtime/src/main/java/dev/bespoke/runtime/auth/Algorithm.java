package dev.bespoke.runtime.auth;

import org.jspecify.annotations.Nullable;

/** What tells Signature Version 4 from 4A: its name, its scope, its keys. */
interface Algorithm {
  /** The name that requests tell. */
  String name();

  /** The regions that requests tell besides the scope; null where the scope has one. */
  @Nullable String regionSet(SigningParameters parameters);

  /**
   * Signs a text.
   *
   * @param date the day as eight digits
   * @param sha256 what to hash with
   * @param hash 32 bytes of the caller's, which may be used for the result
   */
  byte[] sign(
      ByteBuilder text, SigningParameters parameters, String date, Sha256 sha256, byte[] hash);
}
