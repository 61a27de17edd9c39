package dev.bespoke.runtime.serde;

/** Days of the proleptic Gregorian calendar, counted from 1970-01-01, and back. */
final class CivilDays {
  static final int SECONDS = 86_400;

  private static final int DAYS_PER_400_YEARS = 146_097;
  private static final int DAYS_FROM_0000_03_01 = 719_468;

  private CivilDays() {}

  /** The day, or a refusal where the calendar hasn't it. */
  static long of(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > length(year, month)) {
      throw Timestamps.malformed();
    }
    // Years begin in March here, so that the leap day is the last.
    int y = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(y, 400);
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365L + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * (long) DAYS_PER_400_YEARS + dayOfEra - DAYS_FROM_0000_03_01;
  }

  /** Year, month and day as {@code year * 10000 + month * 100 + day}; year 0 to 9999 only. */
  static int date(long epochDay) {
    long shifted = epochDay + DAYS_FROM_0000_03_01;
    long era = Math.floorDiv(shifted, DAYS_PER_400_YEARS);
    if (era < -1 || era > 24) {
      throw yearOutOfRange();
    }
    int dayOfEra = (int) (shifted - era * DAYS_PER_400_YEARS);
    int yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / (DAYS_PER_400_YEARS - 1))
            / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int marchMonth = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
    int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    int year = (int) era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
    if (year < 0 || year > 9999) {
      throw yearOutOfRange();
    }
    return year * 10_000 + month * 100 + day;
  }

  /** The seconds since 1970 of a time of day. A leap second counts as the second after it. */
  static long seconds(long epochDay, int hour, int minute, int second) {
    if (hour > 23 || minute > 59 || second > 60) {
      throw Timestamps.malformed();
    }
    return epochDay * SECONDS + hour * 3600L + minute * 60L + second;
  }

  private static int length(int year, int month) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  private static SerdeException yearOutOfRange() {
    return new SerdeException(
        "A timestamp to be written as a date lies outside the years 0000 to 9999");
  }
}
