package org.midilake.analysis.tempo;

import java.util.Arrays;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

/**
 * How well each band of the onset curve agrees with itself some time later: normalised
 * autocorrelations up to {@link #LONGEST_LAG_SECONDS}, on the linear scale of the curve and on the
 * logarithmic one of {@link LagScale}. Reused from piece to piece.
 */
public final class TempoEvidence {
  /** Four beats at 40 beats per minute. */
  static final double LONGEST_LAG_SECONDS = 6;

  private static final int LAGS = (int) (LONGEST_LAG_SECONDS * OnsetCurve.RATE) + 2;

  /** Pairs that are summed in the time that a transform takes, for each of its values. */
  private static final int PAIRS_PER_VALUE = 24;

  /** Lags of a larger share of the curve have too little overlap. */
  private static final double LARGEST_LAG_SHARE = 0.75;

  /** What rounding leaves of a band without onsets. */
  private static final double SMALLEST_POWER = 1e-9;

  /** Each lag as it is computed with: no conversion keeps several from being divided at once. */
  private static final double[] LAG = new double[LAGS];

  static {
    Arrays.setAll(LAG, lag -> lag);
  }

  private final OnsetCurve curve = new OnsetCurve();
  private final Autocorrelation autocorrelation = new Autocorrelation();
  private final SparseAutocorrelation firstPairs = new SparseAutocorrelation();
  private final SparseAutocorrelation secondPairs = new SparseAutocorrelation();
  private final double[] scratch =
      new double
          [2 * Autocorrelation.sizeFor(OnsetCurve.LONGEST_SECONDS * OnsetCurve.RATE + LAGS + 2)];
  private final double[] sums = new double[LAGS + OnsetWidth.REACH];
  private final double[] widened = new double[LAGS];
  private final LagPeaks lagPeaks = new LagPeaks(LAGS);
  private final double[][] correlations = new double[OnsetCurve.BANDS][LAGS];
  private final double[][] peaks = new double[OnsetCurve.BANDS][LagScale.STEPS];
  private int lags;
  private int longestStep;

  /** Gathers the evidence of a piece; that of the piece before is gone. */
  public void gather(Notes notes, PercussionChannels percussion) {
    curve.gather(notes, percussion);
    lags = Math.min(LAGS, (int) (curve.length() * LARGEST_LAG_SHARE));
    longestStep = LagScale.longestStep(lags);
    correlate(OnsetCurve.ALL, OnsetCurve.LOW);
    correlate(OnsetCurve.BACKBEAT, OnsetCurve.HARMONY);
  }

  /** By pairs where they are few, otherwise by FFT. */
  private void correlate(int firstBand, int secondBand) {
    int length = curve.length();
    int size = Autocorrelation.sizeFor(length + lags + OnsetWidth.REACH);
    take(firstPairs, firstBand);
    take(secondPairs, secondBand);
    if (firstPairs.cost(lags) + secondPairs.cost(lags) <= (long) PAIRS_PER_VALUE * size) {
      correlate(firstPairs, firstBand);
      correlate(secondPairs, secondBand);
      return;
    }

    for (int i = 0; i < length; i++) {
      scratch[2 * i] = curve.band(firstBand)[i];
      scratch[2 * i + 1] = curve.band(secondBand)[i];
    }

    Arrays.fill(scratch, 2 * length, 2 * size, 0);
    autocorrelation.transform(scratch, size);
    unravel(firstBand, 0);
    unravel(secondBand, 1);
  }

  private void take(SparseAutocorrelation pairs, int band) {
    pairs.take(curve.band(band), curve.positions(band), curve.count(band), lags + OnsetWidth.REACH);
  }

  private void correlate(SparseAutocorrelation pairs, int band) {
    if (curve.count(band) == 0) {
      silence(band);
      return;
    }

    pairs.correlate(curve.length(), lags + OnsetWidth.REACH, sums);
    normalise(band);
  }

  private void unravel(int band, int offset) {
    for (int lag = 0; lag < lags + OnsetWidth.REACH; lag++) {
      sums[lag] = scratch[2 * lag + offset];
    }

    normalise(band);
  }

  /** Divides by the power and by the overlap. */
  private void normalise(int band) {
    OnsetWidth.widen(curve.band(band), curve.length(), curve.sum(band), sums, lags, widened);
    double power = lags > 0 ? widened[0] : 0;
    if (power <= SMALLEST_POWER) {
      silence(band);
      return;
    }

    divide(widened, curve.length(), power, lags, correlations[band]);
    lagPeaks.find(correlations[band], lags, longestStep, peaks[band]);
  }

  private static void divide(
      double[] sums, double length, double power, int lags, double[] target) {
    for (int lag = 0; lag < lags; lag++) {
      target[lag] = sums[lag] * length / (power * (length - LAG[lag]));
    }
  }

  private void silence(int band) {
    Arrays.fill(correlations[band], 0);
    Arrays.fill(peaks[band], 0);
  }

  /**
   * Highest correlation around the lag of each step up to {@link #longestStep}, about -1..1; 0 for
   * a band without onsets. Not to be changed.
   */
  double[] peaks(int band) {
    return peaks[band];
  }

  /** The longest lag that the piece is long enough for, in steps; may be negative. */
  int longestStep() {
    return longestStep;
  }

  /** Correlation at exactly a lag, by linear interpolation; 0 beyond the longest. */
  double at(int band, double lagSeconds) {
    double lag = lagSeconds * OnsetCurve.RATE;
    int below = (int) lag;
    if (below + 1 >= lags) {
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
