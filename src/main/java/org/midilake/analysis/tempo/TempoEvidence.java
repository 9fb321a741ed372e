package org.midilake.analysis.tempo;

import java.util.Arrays;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

/**
 * How well each band of the onset curve agrees with itself some time later: normalised
 * autocorrelations up to {@link #LONGEST_LAG_SECONDS}. Reused from piece to piece.
 */
public final class TempoEvidence {
  /** Four beats at 40 beats per minute. */
  static final int LONGEST_LAG_SECONDS = 6;

  private static final int LAGS = LONGEST_LAG_SECONDS * OnsetCurve.RATE + 2;

  /** Lags of a larger share of the curve have too little overlap. */
  private static final double LARGEST_LAG_SHARE = 0.75;

  private final OnsetCurve curve = new OnsetCurve();
  private final Autocorrelation autocorrelation = new Autocorrelation();
  private final double[] scratch =
      new double[2 * Autocorrelation.sizeFor(OnsetCurve.LONGEST_SECONDS * OnsetCurve.RATE + LAGS)];
  private final double[][] correlations = new double[OnsetCurve.BANDS][LAGS];
  private double longestLagSeconds;

  /** Gathers the evidence of a piece; that of the piece before is gone. */
  public void gather(Notes notes, PercussionChannels percussion) {
    curve.gather(notes, percussion);
    longestLagSeconds =
        Math.min(LONGEST_LAG_SECONDS, curve.length() * LARGEST_LAG_SHARE / OnsetCurve.RATE) - 0.05;
    correlate(OnsetCurve.ALL, OnsetCurve.LOW);
    correlate(OnsetCurve.BACKBEAT, OnsetCurve.HARMONY);
  }

  private void correlate(int firstBand, int secondBand) {
    int length = curve.length();
    int lags = Math.min(LAGS, length);
    int size = Autocorrelation.sizeFor(length + lags);
    centre(curve.band(firstBand), 0, length);
    centre(curve.band(secondBand), 1, length);
    Arrays.fill(scratch, 2 * length, 2 * size, 0);
    autocorrelation.transform(scratch, size);
    normalise(firstBand, 0, lags);
    normalise(secondBand, 1, lags);
  }

  private void centre(double[] band, int offset, int length) {
    double mean = 0;
    for (int i = 0; i < length; i++) {
      mean += band[i] / length;
    }

    for (int i = 0; i < length; i++) {
      scratch[2 * i + offset] = band[i] - mean;
    }
  }

  /** Divides by the overlap too. */
  private void normalise(int band, int offset, int lags) {
    double[] target = correlations[band];
    Arrays.fill(target, 0);
    double power = scratch[offset];
    double length = curve.length();
    for (int lag = 0; lag < lags && lag < length * LARGEST_LAG_SHARE && power > 1e-9; lag++) {
      target[lag] = scratch[2 * lag + offset] / power * (length / (length - lag));
    }
  }

  /**
   * Highest correlation within 2 % of a multiple of a period, about -1..1. Where the piece is too
   * short for that lag, even multiples are halved until it fits, others stand for the period
   * itself: a missing bar must not speak against a slow tempo.
   */
  double around(int band, double periodSeconds, double multiple) {
    double fitting = multiple;
    while (fitting > 1 && fitting * periodSeconds > longestLagSeconds) {
      fitting = fitting % 2 == 0 ? fitting / 2 : 1;
    }

    double lag = fitting * periodSeconds * OnsetCurve.RATE;
    double[] values = correlations[band];
    double width = Math.min(Math.max(lag * 0.02, 0.5), 4);
    int from = (int) (lag - width + 0.5);
    int to = Math.min((int) (lag + width + 0.5), LAGS - 1);
    double highest = values[from];
    for (int i = from + 1; i <= to; i++) {
      highest = Math.max(highest, values[i]);
    }

    return highest;
  }

  /** Correlation at exactly a lag, by linear interpolation. */
  double at(int band, double lagSeconds) {
    double lag = lagSeconds * OnsetCurve.RATE;
    int below = (int) lag;
    if (below + 1 >= LAGS) {
      return 0;
    }

    double[] values = correlations[band];
    return values[below] + (lag - below) * (values[below + 1] - values[below]);
  }

  /** Number of moments with at least one onset. */
  public int events() {
    return curve.events();
  }

  /** Moments with an onset per second. */
  double eventsPerSecond() {
    return curve.events() / Math.max(curve.seconds(), 0.5);
  }
}
