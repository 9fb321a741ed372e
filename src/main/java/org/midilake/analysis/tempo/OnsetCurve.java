package org.midilake.analysis.tempo;

import java.util.Arrays;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

/**
 * Onset strength over time, at {@link #RATE} values per second from the first onset, in four bands:
 * all notes; the low ones (kick drums and bass notes); the backbeat (snares and claps); and changes
 * of harmony (pitch classes that did not sound just before). An onset is in one value here; {@link
 * OnsetWidth} widens it to its neighbours. Strengths are sums of velocities, of {@link #ALL} their
 * square roots. Reused from piece to piece.
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

  /** Below middle C. */
  private static final int HIGHEST_LOW_PITCH = 59;

  private final double[][] bands = new double[BANDS][SAMPLES];

  /** Where the values of each band are that are not zero, ascending. */
  private final int[][] positions = new int[BANDS][SAMPLES];

  private final int[] counts = new int[BANDS];
  private final double[] sums = new double[BANDS];
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
      sums[band] = 0;
    }

    length = 0;
    events = 0;
    seconds = 0;
    Arrays.fill(lastSounding, -1);
    int size = notes.size();
    double start = size > 0 ? notes.onsetSeconds(0) : 0;
    int next = 0;
    while (next < size && notes.onsetSeconds(next) - start < LONGEST_SECONDS) {
      next = addEvent(notes, percussion, next, start);
    }
  }

  /** Adds the notes that start together and returns the index of the next one. */
  private int addEvent(Notes notes, PercussionChannels percussion, int first, double start) {
    double onset = notes.onsetSeconds(first);
    double latest = onset + CHORD_SECONDS;
    int size = notes.size();
    int all = 0;
    int kick = 0;
    int backbeat = 0;
    int lowest = HIGHEST_LOW_PITCH;
    int bass = 0;
    int harmony = 0;
    int fresh = 0; // pitch classes that did not sound just before, as bits
    int note = first;
    for (; note < size && notes.onsetSeconds(note) <= latest; note++) {
      int velocity = notes.velocity(note);
      int pitch = notes.pitch(note);
      all += velocity;
      if (percussion.isPercussion(notes, note)) {
        kick += pitch == 35 || pitch == 36 ? velocity : 0;
        backbeat += pitch >= 37 && pitch <= 40 ? velocity : 0;
        continue;
      }

      bass = pitch < lowest ? 0 : bass;
      lowest = Math.min(lowest, pitch);
      bass += pitch == lowest ? velocity : 0;
      int pitchClass = pitch % 12;
      double sounding = lastSounding[pitchClass];
      fresh |= onset - sounding > HARMONY_MEMORY_SECONDS ? 1 << pitchClass : 0;
      harmony += (fresh >> pitchClass & 1) * velocity;
      lastSounding[pitchClass] = Math.max(sounding, notes.endSeconds(note));
    }

    double position = (onset - start) * RATE;
    add(ALL, position, Math.sqrt(all));
    add(LOW, position, kick + bass);
    add(BACKBEAT, position, backbeat);
    add(HARMONY, position, harmony);
    events++;
    seconds = onset - start;
    length = Math.min(SAMPLES, (int) position + 4);
    return note;
  }

  private void add(int band, double position, double strength) {
    if (strength > 0) {
      int at = (int) (position + 0.5) + 1;
      int count = counts[band];
      bands[band][at] += strength;
      sums[band] += strength;
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

  /** Sum of the values of a band. */
  double sum(int band) {
    return sums[band];
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
