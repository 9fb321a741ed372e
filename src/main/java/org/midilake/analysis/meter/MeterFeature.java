package org.midilake.analysis.meter;

/**
 * What speaks for a time signature: autocorrelations of accents at the length of its bar, beat and
 * parts of the beat; the share of the accents on its barlines and beats; how common it is.
 */
public enum MeterFeature {
  LOUDNESS_BAR((accents, meter) -> accents.correlation(BeatCurve.LOUDNESS, meter.barQuarters())),
  LOUDNESS_BEAT((accents, meter) -> accents.correlation(BeatCurve.LOUDNESS, meter.beatQuarters())),
  LOUDNESS_TWO_BARS(
      (accents, meter) -> accents.correlation(BeatCurve.LOUDNESS, 2 * meter.barQuarters())),
  LOUDNESS_HALF_BEAT(
      (accents, meter) -> accents.correlation(BeatCurve.LOUDNESS, meter.beatQuarters() / 2)),
  LOUDNESS_THIRD_OF_BEAT(
      (accents, meter) -> accents.correlation(BeatCurve.LOUDNESS, meter.beatQuarters() / 3)),
  LENGTH_BAR((accents, meter) -> accents.correlation(BeatCurve.LENGTH, meter.barQuarters())),
  LENGTH_BEAT((accents, meter) -> accents.correlation(BeatCurve.LENGTH, meter.beatQuarters())),
  LENGTH_TWO_BARS(
      (accents, meter) -> accents.correlation(BeatCurve.LENGTH, 2 * meter.barQuarters())),
  BASS_BAR((accents, meter) -> accents.correlation(BeatCurve.BASS, meter.barQuarters())),
  BASS_BEAT((accents, meter) -> accents.correlation(BeatCurve.BASS, meter.beatQuarters())),
  BASS_TWO_BARS((accents, meter) -> accents.correlation(BeatCurve.BASS, 2 * meter.barQuarters())),
  HARMONY_BAR((accents, meter) -> accents.correlation(BeatCurve.HARMONY, meter.barQuarters())),
  HARMONY_BEAT((accents, meter) -> accents.correlation(BeatCurve.HARMONY, meter.beatQuarters())),
  HARMONY_TWO_BARS(
      (accents, meter) -> accents.correlation(BeatCurve.HARMONY, 2 * meter.barQuarters())),
  LOUDNESS_ON_BARS(
      (accents, meter) -> accents.shareOnMultiples(BeatCurve.LOUDNESS, meter.barQuarters())),
  LOUDNESS_ON_BEATS(
      (accents, meter) -> accents.shareOnMultiples(BeatCurve.LOUDNESS, meter.beatQuarters())),
  LENGTH_ON_BARS(
      (accents, meter) -> accents.shareOnMultiples(BeatCurve.LENGTH, meter.barQuarters())),
  LENGTH_ON_BEATS(
      (accents, meter) -> accents.shareOnMultiples(BeatCurve.LENGTH, meter.beatQuarters())),
  BASS_ON_BARS((accents, meter) -> accents.shareOnMultiples(BeatCurve.BASS, meter.barQuarters())),
  BASS_ON_BEATS((accents, meter) -> accents.shareOnMultiples(BeatCurve.BASS, meter.beatQuarters())),
  HARMONY_ON_BARS(
      (accents, meter) -> accents.shareOnMultiples(BeatCurve.HARMONY, meter.barQuarters())),
  HARMONY_ON_BEATS(
      (accents, meter) -> accents.shareOnMultiples(BeatCurve.HARMONY, meter.beatQuarters())),
  IS_THREE_FOUR((accents, meter) -> flag(meter == TimeSignature.THREE_FOUR)),
  IS_TWO_FOUR((accents, meter) -> flag(meter == TimeSignature.TWO_FOUR)),
  IS_SIX_EIGHT((accents, meter) -> flag(meter == TimeSignature.SIX_EIGHT)),
  IS_NINE_EIGHT((accents, meter) -> flag(meter == TimeSignature.NINE_EIGHT)),
  /** One constant for all meters that are too rare to be fitted alone. */
  IS_RARE((accents, meter) -> flag(meter.compareTo(TimeSignature.NINE_EIGHT) > 0));

  private final Measure measure;

  MeterFeature(Measure measure) {
    this.measure = measure;
  }

  double of(AccentTable accents, TimeSignature meter) {
    return measure.of(accents, meter);
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }

  @FunctionalInterface
  private interface Measure {
    double of(AccentTable accents, TimeSignature meter);
  }
}
