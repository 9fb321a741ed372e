package org.midilake.analysis.tempo;

import java.util.HashMap;
import java.util.Map;
import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.utils.CommonUtils;

/**
 * Autocorrelation by FFT (Wiener-Khinchin theorem): the inverse transform of the power spectrum.
 * Two real signals travel through one complex transform. Plans are made once per size.
 */
final class Autocorrelation {
  static {
    // Partitions are analysed in parallel already; threads of its own would only cost.
    CommonUtils.setThreadsBeginN_1D_FFT_2Threads(Long.MAX_VALUE);
    CommonUtils.setThreadsBeginN_1D_FFT_4Threads(Long.MAX_VALUE);
  }

  private final Map<Integer, DoubleFFT_1D> plans = new HashMap<>();

  /** The smallest power of two that is not below a length. */
  static int sizeFor(int length) {
    return length <= 1 ? 1 : Integer.highestOneBit(length - 1) << 1;
  }

  /**
   * Replaces two interleaved signals by their autocorrelations.
   *
   * @param interleaved first and second signal in turn, {@code 2 * size} values; both padded with
   *     zeros so that the longest lag of interest does not wrap round
   * @param size a power of two
   */
  void transform(double[] interleaved, int size) {
    DoubleFFT_1D plan = plans.computeIfAbsent(size, DoubleFFT_1D::new);
    plan.complexForward(interleaved);
    for (int k = 0; k <= size / 2; k++) {
      toPowers(interleaved, 2 * k, 2 * ((size - k) & (size - 1)));
    }

    plan.complexInverse(interleaved, true);
  }

  /**
   * Replaces a pair of mirrored frequencies by the powers of both signals. With Z = X + iY for real
   * signals, X is (Z(k) + conj Z(-k)) / 2 and Y is (Z(k) - conj Z(-k)) / 2i. Power spectra are real
   * and even, and so are their transforms: they stay apart as real and imaginary part.
   */
  private static void toPowers(double[] spectrum, int at, int mirrored) {
    double firstReal = spectrum[at] + spectrum[mirrored];
    double firstImaginary = spectrum[at + 1] - spectrum[mirrored + 1];
    double secondReal = spectrum[at + 1] + spectrum[mirrored + 1];
    double secondImaginary = spectrum[mirrored] - spectrum[at];
    double first = (firstReal * firstReal + firstImaginary * firstImaginary) / 4;
    double second = (secondReal * secondReal + secondImaginary * secondImaginary) / 4;
    spectrum[at] = first;
    spectrum[at + 1] = second;
    spectrum[mirrored] = first;
    spectrum[mirrored + 1] = second;
  }
}
