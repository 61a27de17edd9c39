package dev.bespoke.runtime.checksum;

import java.util.zip.Checksum;

/** CRC-64/NVME: reflected, polynomial 0xAD93D23594C93659, eight bytes at a time by tables. */
final class Crc64Nvme implements Checksum {
  private static final long REFLECTED_POLYNOMIAL = 0x9A6C9329AC4BC9B5L;
  private static final long[][] TABLES = tables();

  private long value = -1;

  Crc64Nvme() {}

  private static long[][] tables() {
    long[][] tables = new long[8][256];
    for (int i = 0; i < 256; i++) {
      long crc = i;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ REFLECTED_POLYNOMIAL;
      }
      tables[0][i] = crc;
    }
    for (int t = 1; t < 8; t++) {
      for (int i = 0; i < 256; i++) {
        long previous = tables[t - 1][i];
        tables[t][i] = (previous >>> 8) ^ tables[0][(int) previous & 0xFF];
      }
    }
    return tables;
  }

  @Override
  public void update(int b) {
    value = (value >>> 8) ^ TABLES[0][(int) (value ^ b) & 0xFF];
  }

  @Override
  public void update(byte[] bytes, int offset, int length) {
    int i = offset;
    int end = offset + length;
    long crc = value;
    for (; i <= end - 8; i += 8) {
      long word = crc;
      long next = 0;
      for (int k = 0; k < 8; k++) {
        next ^= TABLES[7 - k][(int) ((word >>> (8 * k)) ^ bytes[i + k]) & 0xFF];
      }
      crc = next;
    }
    for (; i < end; i++) {
      crc = (crc >>> 8) ^ TABLES[0][(int) (crc ^ bytes[i]) & 0xFF];
    }
    value = crc;
  }

  @Override
  public long getValue() {
    return ~value;
  }

  @Override
  public void reset() {
    value = -1;
  }
}
