package org.midilake.analysis.structure;

import java.util.Arrays;
import org.midilake.analysis.beat.BarLines;
import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.beat.BeatView;

/**
 * What is in each bar: an exact code, and a vector of whole numbers to compare bars by. The vector
 * has how long each pitch class sounds, how often each of some percussion keys is struck, and how
 * many moments there are in each eighth of the bar. Sums of their products are exact in any order,
 * so that a transposed piece has the very same similarities. Reused from piece to piece.
 */
final class BarContents {
  private static final int CLASSES = 12;
  private static final int DRUMS = 8;
  private static final int PLACES = 8;
  private static final int PITCHED_WIDTH = CLASSES + PLACES;
  static final int WIDTH = PITCHED_WIDTH + DRUMS;

  private static final int CELLS_PER_QUARTER = 12;

  /** A drum stroke, or a moment, weighs as much as an eighth note. */
  private static final int STROKE = 6;

  private static final int LONGEST_NOTE = 64 * CELLS_PER_QUARTER;

  private final double[] vectors = new double[BarLines.MOST_BARS * WIDTH];
  private final double[] norms = new double[BarLines.MOST_BARS];
  private final long[] codes = new long[BarLines.MOST_BARS];
  private int size;

  /** Values of a bar that can be other than zero. */
  private int width;

  void gather(BeatView view) {
    BarLines bars = view.bars();
    size = view.all().size() == 0 ? 0 : bars.size();
    width = view.drums().size() == 0 ? PITCHED_WIDTH : WIDTH;
    Arrays.fill(vectors, 0, size * width, 0);
    Arrays.fill(codes, 0, size, 0);
    addPitched(view.pitched(), bars);
    addDrums(view.drums(), bars);
    addMoments(view.all(), bars);
    for (int bar = 0; bar < size; bar++) {
      double norm = Math.sqrt(product(bar, bar));
      norms[bar] = norm > 0 ? norm : 1; // so that nothing is divided by 0
    }
  }

  private void addPitched(BeatNotes notes, BarLines bars) {
    int bar = 0;
    for (int i = 0; i < notes.size(); i++) {
      double onset = onGrid(notes.onset(i));
      bar = bars.barAt(onset, bar);
      double length = notes.end(i) - notes.onset(i);
      int cells = 1 + Math.min(LONGEST_NOTE, (int) (length * CELLS_PER_QUARTER + 0.5));
      vectors[bar * width + notes.pitch(i) % CLASSES] += cells;
      addCode(bar, onset - bars.start(bar), notes.pitch(i));
    }
  }

  private void addDrums(BeatNotes notes, BarLines bars) {
    int bar = 0;
    for (int i = 0; i < notes.size(); i++) {
      double onset = onGrid(notes.onset(i));
      bar = bars.barAt(onset, bar);
      vectors[bar * width + PITCHED_WIDTH + notes.pitch(i) % DRUMS] += STROKE;
      addCode(bar, onset - bars.start(bar), 128 + notes.pitch(i));
    }
  }

  private void addMoments(BeatNotes notes, BarLines bars) {
    int bar = 0;
    for (int moment = 0; moment < notes.moments(); moment++) {
      double onset = onGrid(notes.moment(moment));
      bar = bars.barAt(onset, bar);
      double length = bars.start(bar + 1) - bars.start(bar);
      double place = (onset - bars.start(bar)) / length * PLACES;
      vectors[bar * width + CLASSES + Math.min((int) place, PLACES - 1)] += STROKE;
    }
  }

  /** A note a little before the bar line belongs to the bar after it. */
  private static double onGrid(double quarters) {
    return (double) (long) (quarters * CELLS_PER_QUARTER + 0.5) / CELLS_PER_QUARTER;
  }

  /** A sum, so that the order of notes within a moment does not count. */
  private void addCode(int bar, double place, int key) {
    long cell = ((long) (place * 2 * CELLS_PER_QUARTER) + 1) >> 1; // rounded
    codes[bar] += mix((cell << 8 | key) + 1);
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
  private static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  int size() {
    return size;
  }

  /** Whether two bars start the same pitches and drums at the same twelfths of a quarter note. */
  boolean same(int bar, int other) {
    return codes[bar] == codes[other];
  }

  /** Code of a bar's notes; 0 for an empty one. */
  long code(int bar) {
    return codes[bar];
  }

  /** Cosine of the bars' vectors, 0..1; empty bars are like each other. */
  double similarity(int bar, int other) {
    if (codes[bar] == codes[other]) {
      return 1;
    }

    return product(bar, other) / (norms[bar] * norms[other]);
  }

  /** Scalar product of two bars' vectors. Four sums, none of which waits for another. */
  private double product(int bar, int other) {
    int a = bar * width;
    int b = other * width;
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    for (int i = 0; i < width; i += 4) {
      sum0 += vectors[a + i] * vectors[b + i];
      sum1 += vectors[a + i + 1] * vectors[b + i + 1];
      sum2 += vectors[a + i + 2] * vectors[b + i + 2];
      sum3 += vectors[a + i + 3] * vectors[b + i + 3];
    }

    return sum0 + sum1 + (sum2 + sum3);
  }

  /** How many values each bar's vector has. */
  int width() {
    return width;
  }

  /** A value of a bar's vector: a whole number. */
  double value(int bar, int index) {
    return vectors[bar * width + index];
  }

  /** Norm of a bar's vector; 1 for an empty bar, whose products are 0. */
  double norm(int bar) {
    return norms[bar];
  }
}
