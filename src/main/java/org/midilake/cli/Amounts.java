package org.midilake.cli;

import java.util.Locale;

/** Numbers with their units, as people read them. */
final class Amounts {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;

  private Amounts() {}

  /** With a comma between thousands. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A count and what is counted, which is written in the plural. */
  static String count(long number, String unit) {
    String form = number == 1 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    return count(number) + " " + form;
  }

  /** Things per second: whole numbers from ten upwards. */
  static String rate(double perSecond, String unit) {
    return String.format(Locale.ROOT, perSecond < 10 ? "%.1f %s/s" : "%,.0f %s/s", perSecond, unit);
  }

  /** A duration, as precise as it matters. */
  static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole >= HOUR) {
      return "%d h %02d min".formatted(whole / HOUR, whole % HOUR / MINUTE);
    }

    if (whole >= MINUTE) {
      return "%d min %02d s".formatted(whole / MINUTE, whole % MINUTE);
    }

    return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
  }

  /** Bytes in decimal megabytes, as disks and networks are measured. */
  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }
}
