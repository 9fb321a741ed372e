package org.midilake.analysis.meter;

import java.util.BitSet;

/**
 * Autocorrelations and shares of accents at all lengths that some time signature asks for: bars,
 * two bars, beats, halves and thirds of beats. Meters share most of them, so each is computed once.
 */
final class AccentTable {
  private static final BitSet LAGS = new BitSet();
  private static final BitSet PERIODS = new BitSet();

  static {
    for (TimeSignature meter : TimeSignature.values()) {
      LAGS.set(cells(meter.barQuarters()));
      LAGS.set(cells(2 * meter.barQuarters()));
      LAGS.set(cells(meter.beatQuarters()));
      LAGS.set(cells(meter.beatQuarters() / 2));
      LAGS.set(cells(meter.beatQuarters() / 3));
      PERIODS.set(cells(meter.barQuarters()));
      PERIODS.set(cells(meter.beatQuarters()));
    }
  }

  private final double[][] correlations = new double[LAGS.length()][BeatCurve.BANDS];
  private final double[][] shares = new double[PERIODS.length()][BeatCurve.BANDS];

  void fill(BeatCurve curve) {
    LAGS.stream().forEach(lag -> curve.correlate(lag, correlations[lag]));
    PERIODS.stream().forEach(period -> curve.shareOnMultiples(period, shares[period]));
  }

  /** Autocorrelation of a band at a lag, up to 1. */
  double correlation(int band, double lagQuarters) {
    return correlations[cells(lagQuarters)][band];
  }

  /** Share of a band's strength on the multiples of a length from the start of the piece, 0..1. */
  double shareOnMultiples(int band, double quarters) {
    return shares[cells(quarters)][band];
  }

  private static int cells(double quarters) {
    return (int) (quarters * BeatCurve.RATE + 0.5);
  }
}
