package dev.bespoke.runtime.checksum;

/** A cyclic redundancy check, its value in network byte order. */
final class CrcChecksum extends Checksum {
  private final java.util.zip.Checksum crc;
  private final int size;

  CrcChecksum(java.util.zip.Checksum crc, int size) {
    this.crc = crc;
    this.size = size;
  }

  @Override
  public void update(byte[] bytes, int offset, int length) {
    crc.update(bytes, offset, length);
  }

  @Override
  byte[] digest() {
    byte[] bytes = new byte[size];
    long value = crc.getValue();
    for (int i = size - 1; i >= 0; i--) {
      bytes[i] = (byte) value;
      value >>>= 8;
    }
    return bytes;
  }
}
