package org.midilake.analysis.meter;

import java.util.Arrays;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

/**
 * The onsets of a piece on a grid of {@link #RATE} cells per quarter note, sparse, in four bands:
 * loudness, length, bass, change of harmony. Strengths are sums of velocities, lengths are quarter
 * notes. Reused from piece to piece.
 */
final class BeatCurve {
  /** Cells per quarter note: holds sixteenths and triplets. */
  static final int RATE = 12;

  /** Quarter notes that are looked at. */
  static final int LONGEST_QUARTERS = 256;

  static final int LOUDNESS = 0;
  static final int LENGTH = 1;
  static final int BASS = 2;
  static final int HARMONY = 3;
  static final int BANDS = 4;

  /** Lags of a larger share of the piece have too little overlap. */
  private static final double LARGEST_LAG_SHARE = 0.75;

  private static final int CELLS = LONGEST_QUARTERS * RATE;

  /** A longer note is no stronger accent. */
  private static final double LONGEST_NOTE_QUARTERS = 4;

  /** A pitch class that sounded within this time is not new. */
  private static final double HARMONY_MEMORY_QUARTERS = 0.5;

  /** Below middle C. */
  private static final int HIGHEST_LOW_PITCH = 59;

  /** Strengths, all bands of a cell together. */
  private final double[] values = new double[CELLS * BANDS];

  private final double[] powers = new double[BANDS];
  private final double[] sums = new double[BANDS];
  private final int[] cells = new int[CELLS];
  private final CellSet occupied = new CellSet(CELLS);
  private final double[] lastSounding = new double[12];
  private int cellCount;

  /** {@code scale} of the positions: quarter notes per tick or per second. */
  void gather(Notes notes, PercussionChannels percussion, QuarterScale scale) {
    clear();
    int next = 0;
    while (next < notes.size()) {
      int cell = cell(scale.onset(notes, next));
      if (cell >= CELLS) {
        break;
      }

      int first = next;
      next = addCell(notes, percussion, scale, first, cell);
      for (int i = first; i < next; i++) {
        int pitchClass = notes.pitch(i) % 12;
        lastSounding[pitchClass] = Math.max(lastSounding[pitchClass], scale.end(notes, i));
      }
    }

    total();
  }

  private void clear() {
    for (int i = 0; i < cellCount; i++) {
      int at = cells[i] * BANDS;
      Arrays.fill(values, at, at + BANDS, 0);
    }

    cellCount = 0;
    occupied.clear();
    Arrays.fill(lastSounding, -10);
  }

  private static int cell(double quarters) {
    return (int) (quarters * RATE + 0.5);
  }

  /** Adds the notes that start in a cell and returns the index of the next one. */
  private int addCell(
      Notes notes, PercussionChannels percussion, QuarterScale scale, int first, int cell) {
    int size = notes.size();
    int loudness = 0;
    double longest = 0;
    int kick = 0;
    int lowest = HIGHEST_LOW_PITCH;
    int bass = 0;
    int harmony = 0;
    int note = first;
    for (; note < size; note++) {
      double onset = scale.onset(notes, note);
      if (cell(onset) != cell) {
        break;
      }

      int velocity = notes.velocity(note);
      int pitch = notes.pitch(note);
      loudness += velocity;
      if (percussion.isPercussion(notes, note)) {
        kick += pitch == 35 || pitch == 36 ? velocity : 0;
        continue;
      }

      longest = Math.max(longest, scale.end(notes, note) - onset);
      bass = pitch < lowest ? 0 : bass;
      lowest = Math.min(lowest, pitch);
      bass += pitch == lowest ? velocity : 0;
      harmony += onset - lastSounding[pitch % 12] > HARMONY_MEMORY_QUARTERS ? velocity : 0;
    }

    cells[cellCount++] = cell;
    occupied.add(cell);
    int at = cell * BANDS;
    values[at + LOUDNESS] = loudness;
    values[at + LENGTH] = Math.min(longest, LONGEST_NOTE_QUARTERS);
    values[at + BASS] = kick + bass;
    values[at + HARMONY] = harmony;
    return note;
  }

  /**
   * Autocorrelation of all bands at a lag in cells, normalised to 1 at lag 0; 0 for empty bands.
   */
  void correlate(int lag, double[] correlations) {
    int length = length();
    if (lag >= length * LARGEST_LAG_SHARE) {
      Arrays.fill(correlations, 0);
      return;
    }

    double loudness = 0;
    double lengths = 0;
    double bass = 0;
    double harmony = 0;
    for (int word = 0; word < occupied.words(); word++) {
      for (long left = occupied.pairs(word, lag); left != 0; left &= left - 1) {
        int at = CellSet.cell(word, left) * BANDS;
        int later = at + lag * BANDS;
        loudness += values[at + LOUDNESS] * values[later + LOUDNESS];
        lengths += values[at + LENGTH] * values[later + LENGTH];
        bass += values[at + BASS] * values[later + BASS];
        harmony += values[at + HARMONY] * values[later + HARMONY];
      }
    }

    double overlap = (double) (length - lag) / length;
    correlations[LOUDNESS] = normalised(LOUDNESS, loudness, overlap);
    correlations[LENGTH] = normalised(LENGTH, lengths, overlap);
    correlations[BASS] = normalised(BASS, bass, overlap);
    correlations[HARMONY] = normalised(HARMONY, harmony, overlap);
  }

  private double normalised(int band, double sum, double overlap) {
    return powers[band] > 0 ? sum / (powers[band] * overlap) : 0;
  }

  /** Share of the strength of all bands on the multiples of a period in cells, 0..1. */
  void shareOnMultiples(int period, double[] shares) {
    double loudness = 0;
    double lengths = 0;
    double bass = 0;
    double harmony = 0;
    int end = length() * BANDS;
    for (int at = 0; at < end; at += period * BANDS) {
      loudness += values[at + LOUDNESS];
      lengths += values[at + LENGTH];
      bass += values[at + BASS];
      harmony += values[at + HARMONY];
    }

    shares[LOUDNESS] = share(LOUDNESS, loudness);
    shares[LENGTH] = share(LENGTH, lengths);
    shares[BASS] = share(BASS, bass);
    shares[HARMONY] = share(HARMONY, harmony);
  }

  private double share(int band, double sum) {
    return sums[band] > 0 ? sum / sums[band] : 0;
  }

  private int length() {
    return cellCount == 0 ? 0 : cells[cellCount - 1] + 1;
  }

  private void total() {
    Arrays.fill(powers, 0);
    Arrays.fill(sums, 0);
    for (int i = 0; i < cellCount; i++) {
      int at = cells[i] * BANDS;
      add(LOUDNESS, values[at + LOUDNESS]);
      add(LENGTH, values[at + LENGTH]);
      add(BASS, values[at + BASS]);
      add(HARMONY, values[at + HARMONY]);
    }
  }

  private void add(int band, double value) {
    sums[band] += value;
    powers[band] += value * value;
  }

  /** Quarter notes from the start of the piece to the last onset. */
  double quarters() {
    return (double) length() / RATE;
  }

  /** Number of moments with at least one onset. */
  int events() {
    return cellCount;
  }
}
