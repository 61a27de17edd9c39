package dev.bespoke.runtime.serde.cbor;

/** The numbers of RFC 8949 that we use. */
final class Cbor {
  static final int UNSIGNED = 0;
  static final int NEGATIVE = 1;
  static final int BYTES = 2;
  static final int TEXT = 3;
  static final int ARRAY = 4;
  static final int MAP = 5;
  static final int TAG = 6;

  /** Floats and simple values. */
  static final int SIMPLE = 7;

  /** The additional information of an item of indefinite length. */
  static final int INDEFINITE = 31;

  static final int FALSE = 0xf4;
  static final int TRUE = 0xf5;
  static final int NULL = 0xf6;
  static final int UNDEFINED = 0xf7;
  static final int SINGLE = 0xfa;
  static final int DOUBLE = 0xfb;
  static final int BREAK = 0xff;

  static final int TAG_EPOCH = 1;
  static final int TAG_BIGNUM = 2;
  static final int TAG_NEGATIVE_BIGNUM = 3;
  static final int TAG_DECIMAL = 4;

  private Cbor() {}
}
