package org.midilake.analysis.meter;

import java.util.BitSet;

/**
 * Autocorrelations and shares of accents at all lengths that some time signature asks for: bars,
 * two bars, beats, halves and thirds of beats. Meters share most of them, so each is computed once.
 */
final class AccentTable {
  private static final int[] LAGS;
  private static final int[] PERIODS;
  private static final int LONGEST;

  static {
    BitSet lags = new BitSet();
    BitSet periods = new BitSet();
    for (TimeSignature meter : TimeSignature.values()) {
      lags.set(cells(meter.barQuarters()));
      lags.set(cells(2 * meter.barQuarters()));
      lags.set(cells(meter.beatQuarters()));
      lags.set(cells(meter.beatQuarters() / 2));
      lags.set(cells(meter.beatQuarters() / 3));
      periods.set(cells(meter.barQuarters()));
      periods.set(cells(meter.beatQuarters()));
    }

    LAGS = lags.stream().toArray();
    PERIODS = periods.stream().toArray();
    LONGEST = lags.length() - 1;
  }

  private final double[][] correlations = new double[LONGEST + 1][BeatCurve.BANDS];
  private final double[][] shares = new double[LONGEST + 1][BeatCurve.BANDS];

  void fill(BeatCurve curve) {
    for (int lag : LAGS) {
      curve.correlate(lag, correlations[lag]);
    }

    for (int period : PERIODS) {
      curve.shareOnMultiples(period, shares[period]);
    }
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
