package org.midilake.analysis.compatibility;

import java.util.Locale;

/**
 * How well two pieces go together, part by part.
 *
 * @param meter 0..1
 * @param density 0..1
 * @param instruments 0..1: 1 if no family plays in both
 */
public record Compatibility(
    KeyRelation key, TempoFit tempo, double meter, double density, double instruments) {
  private static final double KEY_WEIGHT = 0.30;
  private static final double TEMPO_WEIGHT = 0.30;
  private static final double METER_WEIGHT = 0.15;
  private static final double DENSITY_WEIGHT = 0.10;
  private static final double INSTRUMENT_WEIGHT = 0.15;

  /** So that one part that does not fit at all lowers the score, and does not end it. */
  private static final double LEAST = 0.05;

  private static final double SAME_PULSE = 0.7;
  private static final double OTHER_PULSE = 0.2;
  private static final double COMPETING = 0.4;
  private static final double SAME_PULSE_POWER = power(SAME_PULSE, METER_WEIGHT);
  private static final double OTHER_PULSE_POWER = power(OTHER_PULSE, METER_WEIGHT);

  private static final double LOG_2 = StrictMath.log(2);

  /** Ratios of densities that are surely within two octaves, without a logarithm. */
  private static final double LEAST_RATIO = 0.26;

  private static final double MOST_RATIO = 3.9;

  /** The compatibility of another piece with one. */
  public static Compatibility of(Profile one, Profile other) {
    return new Compatibility(
        KeyRelation.of(one.key(), other.key()),
        TempoFit.of(one.bpm(), other.bpm()),
        meter(one.timeSignature(), other.timeSignature()),
        density(one.density(), other.density()),
        1 - overlap(one, other));
  }

  /** The weighted geometric mean of the parts, 0..1. */
  public double score() {
    return keyPower(key)
        * tempoPower(tempo.score())
        * power(meter, METER_WEIGHT)
        * densityPower(density)
        * instrumentPower(instruments);
  }

  static double keyPower(KeyRelation key) {
    return power(key.score(), KEY_WEIGHT);
  }

  static double tempoPower(double score) {
    return power(score, TEMPO_WEIGHT);
  }

  static double meterPower(String one, int pulse, String other, int otherPulse) {
    if (one.equals(other)) {
      return 1;
    }

    return pulse == otherPulse ? SAME_PULSE_POWER : OTHER_PULSE_POWER;
  }

  static double densityPower(double density) {
    return power(density, DENSITY_WEIGHT);
  }

  static double instrumentPower(double instruments) {
    return power(COMPETING + (1 - COMPETING) * instruments, INSTRUMENT_WEIGHT);
  }

  private static double power(double part, double weight) {
    return part == 1 ? 1 : StrictMath.pow(Math.max(part, LEAST), weight);
  }

  private static double meter(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }

    return pulse(one) == pulse(other) ? SAME_PULSE : OTHER_PULSE;
  }

  /** 3 where beats come in threes, else 2. */
  static int pulse(String timeSignature) {
    int beats = Integer.parseInt(timeSignature, 0, timeSignature.indexOf('/'), 10);
    return beats % 3 == 0 ? 3 : 2;
  }

  /** A busy and a quiet piece complement each other; four times as busy and more is too much. */
  static double density(double one, double other) {
    if (one <= 0 || other <= 0) {
      return 1;
    }

    double ratio = one / other;
    if (ratio > LEAST_RATIO && ratio < MOST_RATIO) {
      return 1;
    }

    double octaves = Math.abs(StrictMath.log(ratio)) / LOG_2;
    return octaves <= 2 ? 1 : Math.max(0, 1 - (octaves - 2) / 2);
  }

  private static double overlap(Profile one, Profile other) {
    double overlap = 0;
    for (int i = 0; i < one.families().size(); i++) {
      int at = other.families().indexOf(one.families().get(i));
      overlap += at < 0 ? 0 : Math.min(one.shares().get(i), other.shares().get(at));
    }

    return Math.min(1, overlap);
  }

  /** Why the score is what it is. */
  public String sentence() {
    String relation = key.text();
    String level =
        tempo.beats() == 1 ? "" : tempo.beats() == 2 ? " in double time" : " in half time";
    String meters = meter == 1 ? "the same meter" : "another meter";
    String parts =
        instruments >= 0.75
            ? "complementary instruments"
            : instruments <= 0.25 ? "the same instruments" : "some of the same instruments";
    return relation.substring(0, 1).toUpperCase(Locale.ROOT)
        + relation.substring(1)
        + ", "
        + stretch()
        + level
        + ", "
        + meters
        + ", "
        + parts
        + ".";
  }

  /** There are twenty sentences for each content: a format, read anew each time, takes seconds. */
  private String stretch() {
    double percent = (tempo.stretch() - 1) * 100;
    if (Math.abs(percent) < 0.5) {
      return "the same tempo";
    }

    long tenths = Math.round(Math.abs(percent) * 10);
    return "stretched by " + (percent < 0 ? '-' : '+') + tenths / 10 + "." + tenths % 10 + " %";
  }
}
