package org.midilake.analysis.tempo;

import java.util.Arrays;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

/**
 * Onset strength over time, at {@link #RATE} values per second from the first onset, in four bands:
 * all notes; the low ones (kick drums and bass notes); the backbeat (snares and claps); and changes
 * of harmony (pitch classes that did not sound just before). An onset is in one value here; {@link
 * OnsetWidth} widens it to its neighbours. Reused from piece to piece.
 */
final class OnsetCurve {
  /**
   * Values per second. Higher rates tell onsets apart that players mean to be together, and cost
   * more; between 50 and 100 this was the best on drum performances.
   */
  static final int RATE = 60;

  /**
   * Seconds that are looked at, from the first onset: with the lags they just fit a transform of
   * 4096.
   */
  static final int LONGEST_SECONDS = 62;

  /** Bands, as indices. */
  static final int ALL = 0;

  static final int LOW = 1;
  static final int BACKBEAT = 2;
  static final int HARMONY = 3;
  static final int BANDS = 4;

  private static final int SAMPLES = LONGEST_SECONDS * RATE + 4;

  /** Onsets this close are one event. */
  private static final double CHORD_SECONDS = 0.03;

  /** A pitch class that sounded less than this ago is not new. */
  private static final double HARMONY_MEMORY_SECONDS = 0.5;

  private final double[][] bands = new double[BANDS][SAMPLES];

  /** Where the values of each band are that are not zero, ascending. */
  private final int[][] positions = new int[BANDS][SAMPLES];

  private final int[] counts = new int[BANDS];
  private final double[] lastSounding = new double[12];
  private int length;
  private int events;
  private double seconds;

  void gather(Notes notes, PercussionChannels percussion) {
    for (int band = 0; band < BANDS; band++) {
      for (int i = 0; i < counts[band]; i++) {
        bands[band][positions[band][i]] = 0;
      }

      counts[band] = 0;
    }

    length = 0;
    events = 0;
    seconds = 0;
    Arrays.fill(lastSounding, -1);
    int next = 0;
    while (next < notes.size()) {
      double start = notes.onsetSeconds(0);
      if (notes.onsetSeconds(next) - start >= LONGEST_SECONDS) {
        break;
      }

      next = addEvent(notes, percussion, next, start);
    }
  }

  /** Adds the notes that start together and returns the index of the next one. */
  private int addEvent(Notes notes, PercussionChannels percussion, int first, double start) {
    double onset = notes.onsetSeconds(first);
    int end = first;
    double lowest = 128;
    while (end < notes.size() && notes.onsetSeconds(end) <= onset + CHORD_SECONDS) {
      if (!percussion.isPercussion(notes, end)) {
        lowest = Math.min(lowest, notes.pitch(end));
      }

      end++;
    }

    double all = 0;
    double low = 0;
    double backbeat = 0;
    double harmony = 0;
    for (int i = first; i < end; i++) {
      double strength = notes.velocity(i) / 127.0;
      int pitch = notes.pitch(i);
      all += strength;
      if (percussion.isPercussion(notes, i)) {
        low += pitch == 35 || pitch == 36 ? strength : 0;
        backbeat += pitch >= 37 && pitch <= 40 ? strength : 0;
      } else {
        low += pitch == lowest && pitch < 60 ? strength : 0;
        double silence = onset - lastSounding[pitch % 12];
        harmony += silence > HARMONY_MEMORY_SECONDS ? strength : 0;
      }
    }

    for (int i = first; i < end; i++) {
      if (!percussion.isPercussion(notes, i)) {
        int pitchClass = notes.pitch(i) % 12;
        lastSounding[pitchClass] = Math.max(lastSounding[pitchClass], notes.endSeconds(i));
      }
    }

    double position = (onset - start) * RATE;
    add(ALL, position, Math.sqrt(all));
    add(LOW, position, low);
    add(BACKBEAT, position, backbeat);
    add(HARMONY, position, harmony);
    events++;
    seconds = onset - start;
    length = Math.min(SAMPLES, (int) position + 4);
    return end;
  }

  private void add(int band, double position, double strength) {
    if (strength > 0) {
      int at = (int) (position + 0.5) + 1;
      int count = counts[band];
      bands[band][at] += strength;
      if (count == 0 || positions[band][count - 1] < at) {
        positions[band][count] = at;
        counts[band] = count + 1;
      }
    }
  }

  /** The values of a band; not to be changed. */
  double[] band(int band) {
    return bands[band];
  }

  /** Where a band is not zero, ascending, {@link #count} places; not to be changed. */
  int[] positions(int band) {
    return positions[band];
  }

  /** At how many places a band is not zero. */
  int count(int band) {
    return counts[band];
  }

  /** Number of values, the widths of the first and the last onset included. */
  int length() {
    return length;
  }

  /** Number of moments with at least one onset. */
  int events() {
    return events;
  }

  /** Seconds from the first to the last onset that was looked at. */
  double seconds() {
    return seconds;
  }
}
