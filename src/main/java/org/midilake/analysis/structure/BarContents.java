package org.midilake.analysis.structure;

import java.util.Arrays;
import org.midilake.analysis.beat.BarLines;
import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.beat.BeatView;

/**
 * What is in each bar: an exact code, and a vector of whole numbers to compare bars by. The vector
 * has how long each pitch class sounds, how often each of some percussion keys is struck, and how
 * many moments there are in each eighth of the bar. Its products are exact, so that a transposed
 * piece has the very same similarities. Reused from piece to piece.
 */
final class BarContents {
  private static final int CLASSES = 12;
  private static final int DRUMS = 8;
  private static final int PLACES = 8;
  static final int WIDTH = CLASSES + DRUMS + PLACES;

  private static final int CELLS_PER_QUARTER = 12;

  /** A drum stroke, or a moment, weighs as much as an eighth note. */
  private static final int STROKE = 6;

  private static final int LONGEST_NOTE = 64 * CELLS_PER_QUARTER;

  private final int[] vectors = new int[BarLines.MOST_BARS * WIDTH];
  private final double[] norms = new double[BarLines.MOST_BARS];
  private final long[] codes = new long[BarLines.MOST_BARS];
  private int size;

  void gather(BeatView view) {
    BarLines bars = view.bars();
    size = view.all().size() == 0 ? 0 : bars.size();
    Arrays.fill(vectors, 0, size * WIDTH, 0);
    Arrays.fill(codes, 0, size, 0);
    addPitched(view.pitched(), bars);
    addDrums(view.drums(), bars);
    addMoments(view.all(), bars);
    for (int bar = 0; bar < size; bar++) {
      norms[bar] = StrictMath.sqrt((double) product(bar, bar));
    }
  }

  private void addPitched(BeatNotes notes, BarLines bars) {
    int bar = 0;
    for (int i = 0; i < notes.size(); i++) {
      double onset = onGrid(notes.onset(i));
      bar = bars.barAt(onset, bar);
      double length = notes.end(i) - notes.onset(i);
      int cells = 1 + (int) Math.min(LONGEST_NOTE, Math.round(length * CELLS_PER_QUARTER));
      vectors[bar * WIDTH + notes.pitch(i) % CLASSES] += cells;
      addCode(bar, onset - bars.start(bar), notes.pitch(i));
    }
  }

  private void addDrums(BeatNotes notes, BarLines bars) {
    int bar = 0;
    for (int i = 0; i < notes.size(); i++) {
      double onset = onGrid(notes.onset(i));
      bar = bars.barAt(onset, bar);
      vectors[bar * WIDTH + CLASSES + notes.pitch(i) % DRUMS] += STROKE;
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
      vectors[bar * WIDTH + CLASSES + DRUMS + (int) Math.min(place, PLACES - 1)] += STROKE;
    }
  }

  /** A note a little before the bar line belongs to the bar after it. */
  private static double onGrid(double quarters) {
    return (double) Math.round(quarters * CELLS_PER_QUARTER) / CELLS_PER_QUARTER;
  }

  /** A sum, so that the order of notes within a moment does not count. */
  private void addCode(int bar, double place, int key) {
    long note = Math.round(place * CELLS_PER_QUARTER) << 8 | key;
    codes[bar] += mix(note + 1);
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

    double norm = norms[bar] * norms[other];
    return norm > 0 ? (double) product(bar, other) / norm : 0;
  }

  private long product(int bar, int other) {
    long sum = 0;
    int a = bar * WIDTH;
    int b = other * WIDTH;
    for (int i = 0; i < WIDTH; i++) {
      sum += (long) vectors[a + i] * vectors[b + i];
    }

    return sum;
  }
}
