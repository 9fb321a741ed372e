package org.midilake.analysis.meter;

import java.util.Arrays;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

/**
 * The onsets of a piece on a grid of {@link #RATE} cells per quarter note, sparse, in four bands:
 * loudness, length, bass, change of harmony. Reused from piece to piece.
 */
final class BeatCurve {
  /** Cells per quarter note: holds sixteenths and triplets. */
  static final int RATE = 12;

  /** Quarter notes that are looked at. */
  static final int LONGEST_QUARTERS = 400;

  static final int LOUDNESS = 0;
  static final int LENGTH = 1;
  static final int BASS = 2;
  static final int HARMONY = 3;
  static final int BANDS = 4;

  private static final int CELLS = LONGEST_QUARTERS * RATE;

  /** A longer note is no stronger accent. */
  private static final double LONGEST_NOTE_QUARTERS = 4;

  /** A pitch class that sounded within this time is not new. */
  private static final double HARMONY_MEMORY_QUARTERS = 0.5;

  private final double[][] bands = new double[BANDS][CELLS];
  private final int[] cells = new int[CELLS];
  private final double[] lastSounding = new double[12];
  private int cellCount;

  /** {@code scale} of the positions: quarter notes per tick or per second. */
  void gather(Notes notes, PercussionChannels percussion, QuarterScale scale) {
    for (int i = 0; i < cellCount; i++) {
      for (double[] band : bands) {
        band[cells[i]] = 0;
      }
    }

    cellCount = 0;
    Arrays.fill(lastSounding, -10);
    for (int next = 0; next < notes.size(); ) {
      double position = scale.onset(notes, next);
      int cell = (int) Math.round(position * RATE);
      if (cell >= CELLS) {
        break;
      }

      next = addCell(notes, percussion, scale, next, cell);
    }
  }

  private int addCell(
      Notes notes, PercussionChannels percussion, QuarterScale scale, int first, int cell) {
    int end = first;
    int lowest = 128;
    while (end < notes.size() && Math.round(scale.onset(notes, end) * RATE) == cell) {
      if (!percussion.isPercussion(notes, end)) {
        lowest = Math.min(lowest, notes.pitch(end));
      }

      end++;
    }

    cells[cellCount++] = cell;
    for (int i = first; i < end; i++) {
      double strength = notes.velocity(i) / 127.0;
      int pitch = notes.pitch(i);
      bands[LOUDNESS][cell] += strength;
      if (percussion.isPercussion(notes, i)) {
        bands[BASS][cell] += pitch == 35 || pitch == 36 ? strength : 0;
      } else {
        double length = scale.end(notes, i) - scale.onset(notes, i);
        bands[LENGTH][cell] =
            Math.max(bands[LENGTH][cell], Math.min(length, LONGEST_NOTE_QUARTERS));
        bands[BASS][cell] += pitch == lowest && pitch < 60 ? strength : 0;
        double silence = scale.onset(notes, i) - lastSounding[pitch % 12];
        bands[HARMONY][cell] += silence > HARMONY_MEMORY_QUARTERS ? strength : 0;
      }
    }

    for (int i = first; i < end; i++) {
      int pitchClass = notes.pitch(i) % 12;
      lastSounding[pitchClass] = Math.max(lastSounding[pitchClass], scale.end(notes, i));
    }

    return end;
  }

  /** Autocorrelation of a band at a lag, normalised to 1 at lag 0; 0 if the band is empty. */
  double correlation(int band, double lagQuarters) {
    int lag = (int) Math.round(lagQuarters * RATE);
    double[] values = bands[band];
    int length = cellCount == 0 ? 0 : cells[cellCount - 1] + 1;
    double power = 0;
    double product = 0;
    for (int i = 0; i < cellCount; i++) {
      int cell = cells[i];
      double value = values[cell];
      power += value * value;
      product += cell + lag < length ? value * values[cell + lag] : 0;
    }

    return power > 0 && lag < length * 0.75 ? product / power * length / (length - lag) : 0;
  }

  /**
   * Share of a band's strength that lies on the multiples of a length, counted from the start,
   * 0..1.
   */
  double shareOnMultiples(int band, double quarters) {
    int period = (int) Math.round(quarters * RATE);
    double sum = 0;
    double on = 0;
    for (int i = 0; i < cellCount; i++) {
      double value = bands[band][cells[i]];
      sum += value;
      on += cells[i] % period == 0 ? value : 0;
    }

    return sum > 0 ? on / sum : 0;
  }

  /** Number of moments with at least one onset. */
  int events() {
    return cellCount;
  }
}
