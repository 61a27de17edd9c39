package dev.bespoke.runtime.auth;

/** A key for {@link Sha256#hmac}, combined with both pads of RFC 2104. */
final class HmacKey {
  final byte[] innerPad = new byte[Sha256.BLOCK];
  final byte[] outerPad = new byte[Sha256.BLOCK];

  HmacKey(byte[] block) {
    for (int i = 0; i < Sha256.BLOCK; i++) {
      innerPad[i] = (byte) (block[i] ^ 0x36);
      outerPad[i] = (byte) (block[i] ^ 0x5c);
    }
  }
}
