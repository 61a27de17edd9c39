package dev.bespoke.runtime.auth;

import java.nio.charset.StandardCharsets;

/** The time of a signature as {@code 20150830T123600Z}; without java.time.format, which is slow. */
final class SigningTime {
  private static final int SECONDS_PER_DAY = 86_400;
  private static final long FIRST = -62_167_219_200L; // year 0
  private static final long LAST = 253_402_300_799L; // year 9999

  private SigningTime() {}

  static String format(long epochSecond) {
    if (epochSecond < FIRST || epochSecond > LAST) {
      throw new IllegalArgumentException("A request is signed between the years 0 and 9999.");
    }
    long day = Math.floorDiv(epochSecond, SECONDS_PER_DAY);
    int second = Math.floorMod(epochSecond, SECONDS_PER_DAY);
    // The Gregorian calendar repeats every 146,097 days; with years that begin in March, the leap
    // day is the last of a year, and the months' lengths follow 30.6 days on average.
    long shifted = day + 719_468;
    long era = Math.floorDiv(shifted, 146_097);
    int dayOfEra = (int) (shifted - era * 146_097);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int marchMonth = (5 * dayOfYear + 2) / 153;
    int dayOfMonth = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
    int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);

    byte[] text = new byte[16];
    digits(text, 0, 4, year);
    digits(text, 4, 2, month);
    digits(text, 6, 2, dayOfMonth);
    text[8] = 'T';
    digits(text, 9, 2, second / 3600);
    digits(text, 11, 2, second / 60 % 60);
    digits(text, 13, 2, second % 60);
    text[15] = 'Z';
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void digits(byte[] text, int start, int count, int value) {
    int rest = value;
    for (int i = start + count - 1; i >= start; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
