package org.midilake.analysis.tempo;

import java.util.HashMap;
import java.util.Map;
import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Autocorrelation by FFT (Wiener-Khinchin theorem): the inverse transform of the power spectrum.
 * Two real signals travel through one complex transform. Plans are made once per size.
 */
final class Autocorrelation {
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
      int mirrored = (size - k) & (size - 1);
      // X = (Z(k) + conj Z(-k)) / 2 is the spectrum of the first signal, Y = (Z(k) - conj Z(-k)) /
      // 2i
      // that of the second.
      double firstReal = (interleaved[2 * k] + interleaved[2 * mirrored]) / 2;
      double firstImaginary = (interleaved[2 * k + 1] - interleaved[2 * mirrored + 1]) / 2;
      double secondReal = (interleaved[2 * k + 1] + interleaved[2 * mirrored + 1]) / 2;
      double secondImaginary = (interleaved[2 * mirrored] - interleaved[2 * k]) / 2;
      double first = firstReal * firstReal + firstImaginary * firstImaginary;
      double second = secondReal * secondReal + secondImaginary * secondImaginary;
      // Power spectra are real and even, and so are their transforms: they stay apart as the real
      // and
      // the imaginary part.
      interleaved[2 * k] = first;
      interleaved[2 * k + 1] = second;
      interleaved[2 * mirrored] = first;
      interleaved[2 * mirrored + 1] = second;
    }

    plan.complexInverse(interleaved, true);
  }
}
