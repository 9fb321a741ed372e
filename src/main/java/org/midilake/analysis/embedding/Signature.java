package org.midilake.analysis.embedding;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * On which side of some random planes an embedding lies: the closer two are, the more sides they
 * share (Charikar, "Similarity estimation techniques from rounding algorithms", STOC 2002). The
 * planes are the same in every run. They go through a point within the embeddings, which are all in
 * one corner of space.
 */
public final class Signature {
  /** Planes of a signature, at most 63. */
  public static final int PLANES = 24;

  /** The mean of a family's numbers by what it would be if all were equal; a rough middle does. */
  private static final double MIDDLE = 0.7;

  private static final double[] MIDDLES = middles();

  private final float[][] planes = new float[PLANES][Family.WIDTH];

  /** The signature of a number, from 0: each has other planes. */
  public Signature(int number) {
    SplittableRandom random = new SplittableRandom(0x6D6964696C616B65L + number);
    for (float[] plane : planes) {
      for (int i = 0; i < plane.length; i++) {
        plane[i] = (float) (2 * random.nextDouble() - 1);
      }
    }
  }

  private static double[] middles() {
    double[] middles = new double[Family.WIDTH];
    int at = 0;
    for (Family family : Family.values()) {
      double middle = StrictMath.sqrt(family.weight() / family.width()) * MIDDLE;
      Arrays.fill(middles, at, at + family.width(), middle);
      at += family.width();
    }

    return middles;
  }

  /** The sides as bits, the first plane in the highest of {@value #PLANES}. */
  public long of(float[] embedding) {
    double[] centred = new double[Family.WIDTH];
    for (int i = 0; i < centred.length; i++) {
      centred[i] = embedding[i] - MIDDLES[i];
    }

    long bits = 0;
    for (float[] plane : planes) {
      double side = 0;
      for (int i = 0; i < centred.length; i++) {
        side += plane[i] * centred[i];
      }

      bits = bits << 1 | (side > 0 ? 1 : 0);
    }

    return bits;
  }
}
