package org.midilake.analysis.structure;

import java.util.Arrays;
import org.midilake.analysis.beat.BarLines;

/**
 * How much the bars after each bar line differ from those before it: the mean similarity within
 * four bars to each side less that across. Every sum is made for all bars at a time, in loops that
 * a processor does several steps of at once. Reused from piece to piece.
 */
final class NoveltyCurve {
  /** Bars to each side of a cut that are compared: a phrase. */
  private static final int KERNEL = 4;

  /** Bars that one is compared to: itself and those after it. */
  private static final int REACH = 2 * KERNEL;

  /** For fewer bars the loops over columns are too short to be worth their start. */
  private static final int FEWEST_BARS = 64;

  /** The bars' vectors, turned: by index, then by bar. */
  private final double[][] columns = new double[BarContents.WIDTH][BarLines.MOST_BARS];

  private final double[] norms = new double[BarLines.MOST_BARS];

  /** A column, or the norms, without the first bars. */
  private final double[] shifted = new double[BarLines.MOST_BARS];

  // By distance, then by bar: similarity of the bar and the one so many bars after it.
  private final double[][] similarities = new double[REACH][BarLines.MOST_BARS];
  private final double[] within = new double[BarLines.MOST_BARS];
  private final double[] across = new double[BarLines.MOST_BARS];
  private final double[] novelty = new double[BarLines.MOST_BARS + 1];
  private int size;

  void measure(BarContents bars) {
    size = bars.size();
    Arrays.fill(similarities[0], 0, size, 1);
    if (size < FEWEST_BARS) {
      compareOneByOne(bars);
    } else {
      compareInColumns(bars);
    }

    compare();
  }

  private void compareOneByOne(BarContents bars) {
    for (int distance = 1; distance < REACH; distance++) {
      for (int bar = 0; bar < size - distance; bar++) {
        similarities[distance][bar] = bars.similarity(bar, bar + distance);
      }
    }
  }

  private void compareInColumns(BarContents bars) {
    turn(bars);
    for (int distance = 1; distance < REACH; distance++) {
      multiply(bars.width(), distance, similarities[distance]);
      divide(bars, distance, similarities[distance]);
    }
  }

  private void turn(BarContents bars) {
    for (int bar = 0; bar < size; bar++) {
      for (int i = 0; i < bars.width(); i++) {
        columns[i][bar] = bars.value(bar, i);
      }

      norms[bar] = bars.norm(bar);
    }
  }

  /** Scalar products of each bar's vector and that of the bar at a distance. */
  private void multiply(int width, int distance, double[] products) {
    int pairs = size - distance;
    Arrays.fill(products, 0, pairs, 0);
    for (int i = 0; i < width; i++) {
      double[] column = columns[i];
      // With one index for all arrays, several steps are done at once.
      System.arraycopy(column, distance, shifted, 0, pairs);
      for (int bar = 0; bar < pairs; bar++) {
        products[bar] += column[bar] * shifted[bar];
      }
    }
  }

  /** Turns products into similarities: see {@link BarContents#similarity}. */
  private void divide(BarContents bars, int distance, double[] products) {
    int pairs = size - distance;
    System.arraycopy(norms, distance, shifted, 0, pairs);
    for (int bar = 0; bar < pairs; bar++) {
      products[bar] /= norms[bar] * shifted[bar];
    }

    for (int bar = 0; bar < pairs; bar++) {
      if (bars.same(bar, bar + distance)) {
        products[bar] = 1;
      }
    }
  }

  private void compare() {
    Arrays.fill(within, 0, size, 0);
    Arrays.fill(across, 0, size, 0);
    for (int i = 0; i < KERNEL; i++) {
      for (int j = 0; j < KERNEL; j++) {
        double[] near = similarities[Math.abs(i - j)];
        double[] far = similarities[KERNEL + j - i];
        int pair = Math.min(i, j);
        for (int bar = 0; bar <= size - REACH; bar++) {
          within[bar] += near[bar + pair] + near[bar + KERNEL + pair];
          across[bar] += far[bar + i];
        }
      }
    }

    Arrays.fill(novelty, 0, size + 1, 0);
    for (int bar = 0; bar <= size - REACH; bar++) {
      novelty[bar + KERNEL] = (within[bar] / 2 - across[bar]) / (KERNEL * KERNEL);
    }
  }

  /** Novelty of a cut before a bar; 0 near the start and the end. */
  double at(int bar) {
    return novelty[bar];
  }

  /** Whether a bar's is the largest of the bars around; of equal ones the first. */
  boolean isPeak(int bar) {
    int first = Math.max(0, bar - KERNEL + 1);
    int after = Math.min(size + 1, bar + KERNEL);
    for (int other = first; other < after; other++) {
      if (novelty[other] > novelty[bar] || (novelty[other] == novelty[bar] && other < bar)) {
        return false;
      }
    }

    return true;
  }
}
