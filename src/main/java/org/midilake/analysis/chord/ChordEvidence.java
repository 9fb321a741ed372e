package org.midilake.analysis.chord;

import java.util.Arrays;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

/**
 * What the chords of a piece are judged by: for each beat that sounds, what share of it each pitch
 * class lasts, in four ways ({@link ChordCue}). Percussion is left out. Reused from piece to piece.
 *
 * <p>Pitch classes count from the pitch of the first note. So a transposed piece has the very same
 * evidence, and no root is preferred even by rounding.
 */
public final class ChordEvidence {
  /** Values per beat: one per cue and pitch class. */
  public static final int WIDTH = ChordCue.values().length * 12;

  /** Beats that are looked at: more than two hours at 120 beats per minute. */
  static final int MOST_BEATS = 1 << 14;

  /** Notes from here on are left out: places are counted as int. */
  private static final double LATEST_QUARTER = 1 << 30;

  /** The lowest note is looked up once per sixteenth. */
  private static final int CELLS = 4;

  /** A longer note is a drone, and says no more about the harmony of a beat. */
  private static final int LONGEST_BEATS = 16;

  /** After so many silent beats nothing of the last chord is left. */
  private static final int LONGEST_REST = 4;

  /** Beats may start between the quarter notes of the scale, on a sixteenth. */
  private static final int PHASES = 4;

  /** Notes of more quarter notes say no more about where beats are. */
  private static final double LONGEST_ACCENT = 2;

  /** By how much another start of the beats must be better than the quarter notes of the scale. */
  private static final double CLEARLY = 1.25;

  private static final int NONE = 128;

  private float[] values = new float[256 * WIDTH];
  private int[] lowest = new int[256 * CELLS];
  private int[] lowestOfBeat = new int[256];
  private int[] beatOf = new int[256];

  /** One bit per value of a beat that is not 0, or was added to at least. */
  private long[] used = new long[256];

  /** Sum of the squares of a beat's coverages. */
  private double[] squares = new double[256];

  private int size;
  private int reference;
  private long pitchSum;
  private long noteCount;
  private final double[] accents = new double[PHASES];
  private double origin;

  /** Gathers the evidence of a piece; that of the piece before is gone. */
  public void gather(Notes notes, PercussionChannels percussion, QuarterScale scale) {
    size = 0;
    int skipped = 0;
    survey(notes, percussion, scale);
    double soundsUntil = Double.NaN;
    for (int i = 0; i < notes.size(); i++) {
      if (percussion.isPercussion(notes, i)) {
        continue;
      }

      double onset = Math.max(0, scale.onset(notes, i) - origin);
      if (onset >= LATEST_QUARTER) {
        break;
      }

      double end = Math.min(scale.end(notes, i) - origin, onset + LONGEST_BEATS);
      if (Double.isNaN(soundsUntil)) {
        reference = notes.pitch(i);
        skipped = (int) onset;
        soundsUntil = end;
      } else if (onset - soundsUntil > LONGEST_REST + 1) {
        skipped = (int) onset - size;
      }

      soundsUntil = Math.max(soundsUntil, end);
      int last = (int) Math.ceil(end) - skipped;
      if (last >= MOST_BEATS) {
        break;
      }

      reserve(Math.max(last, (int) onset - skipped + 1), skipped);
      add(notes.pitch(i), onset - skipped, end - skipped);
    }

    for (int beat = 0; beat < size; beat++) {
      finish(beat);
    }
  }

  /** The mean pitch, and where the beats start: where the long notes do. */
  private void survey(Notes notes, PercussionChannels percussion, QuarterScale scale) {
    Arrays.fill(accents, 0);
    pitchSum = 0;
    noteCount = 0;
    for (int i = 0; i < notes.size(); i++) {
      if (!percussion.isPercussion(notes, i)) {
        pitchSum += notes.pitch(i);
        noteCount++;
        double onset = scale.onset(notes, i);
        double length = Math.min(scale.end(notes, i) - onset, LONGEST_ACCENT);
        accents[(int) (onset * PHASES + 0.5) & (PHASES - 1)] += length;
      }
    }

    int best = 0;
    accents[0] *= CLEARLY;
    for (int phase = 1; phase < PHASES; phase++) {
      best = accents[phase] > accents[best] ? phase : best;
    }

    origin = best == 0 ? 0 : (double) best / PHASES - 1;
  }

  private void reserve(int beats, int skipped) {
    if (beats > beatOf.length) {
      int capacity = Math.max(beats, beatOf.length * 2);
      values = Arrays.copyOf(values, capacity * WIDTH);
      lowest = Arrays.copyOf(lowest, capacity * CELLS);
      lowestOfBeat = Arrays.copyOf(lowestOfBeat, capacity);
      beatOf = Arrays.copyOf(beatOf, capacity);
      used = Arrays.copyOf(used, capacity);
      squares = Arrays.copyOf(squares, capacity);
    }

    if (beats > size) {
      Arrays.fill(values, size * WIDTH, beats * WIDTH, 0);
      Arrays.fill(lowest, size * CELLS, beats * CELLS, NONE);
      Arrays.fill(used, size, beats, 0);
      for (int beat = size; beat < beats; beat++) {
        beatOf[beat] = beat + skipped;
      }

      size = beats;
    }
  }

  private void add(int pitch, double onset, double end) {
    int pitchClass = pitchClass(pitch);
    boolean isLow = pitch * noteCount < pitchSum;
    int first = (int) onset;
    int last = (int) Math.ceil(end) - 1;
    if (last <= first) {
      cover(first, pitchClass, isLow, end > onset ? (float) (end - onset) : 0);
    } else {
      cover(first, pitchClass, isLow, (float) (first + 1 - onset));
      for (int beat = first + 1; beat < last; beat++) {
        cover(beat, pitchClass, isLow, 1);
      }

      cover(last, pitchClass, isLow, (float) (end - last));
    }

    int from = Math.min((int) (onset * CELLS + 0.5), size * CELLS - 1);
    int to = Math.min(Math.max((int) (end * CELLS + 0.5), from + 1), size * CELLS);
    for (int cell = from; cell < to; cell++) {
      lowest[cell] = Math.min(lowest[cell], pitch);
    }
  }

  private void cover(int beat, int pitchClass, boolean isLow, float share) {
    add(beat, ChordCue.COVERAGE.ordinal() * 12 + pitchClass, share);
    if (isLow) {
      add(beat, ChordCue.LOW_COVERAGE.ordinal() * 12 + pitchClass, share);
    }
  }

  private void add(int beat, int cue, float share) {
    values[beat * WIDTH + cue] += share;
    used[beat] |= 1L << cue;
  }

  private void finish(int beat) {
    int at = beat * WIDTH;
    double sum = 0;
    for (long left = used[beat]; left != 0; left &= left - 1) {
      int cue = Long.numberOfTrailingZeros(left);
      float coverage = Math.min(values[at + cue], 1);
      values[at + cue] = coverage;
      sum += cue < 12 ? (double) coverage * coverage : 0; // coverages come first
    }

    squares[beat] = sum;
    int lowestPitch = NONE;
    for (int cell = beat * CELLS; cell < (beat + 1) * CELLS; cell++) {
      int pitch = lowest[cell];
      if (pitch < NONE) {
        add(beat, ChordCue.BASS.ordinal() * 12 + pitchClass(pitch), 1f / CELLS);
        lowestPitch = Math.min(lowestPitch, pitch);
      }
    }

    lowestOfBeat[beat] = lowestPitch;
    if (lowestPitch < NONE) {
      add(beat, ChordCue.LOWEST.ordinal() * 12 + pitchClass(lowestPitch), 1);
    }
  }

  private int pitchClass(int pitch) {
    return (pitch - reference + 132) % 12;
  }

  /** Number of beats, silent ones within phrases included. */
  public int size() {
    return size;
  }

  /** Whether a beat follows the one before, with no long rest in between. */
  boolean follows(int index) {
    return beatOf[index] == beatOf[index - 1] + 1;
  }

  /** Where a beat starts on the scale; the first one may start before 0. */
  public double startOf(int index) {
    return beatOf[index] + origin;
  }

  /**
   * The value of a pitch class, counted from the reference; with all cues in one block of WIDTH.
   */
  public float value(int index, int cueAndPitchClass) {
    return values[index * WIDTH + cueAndPitchClass];
  }

  /** Sum of one value over one beat or more. */
  float sum(int from, int to, int cueAndPitchClass) {
    float sum = value(from, cueAndPitchClass);
    for (int beat = from + 1; beat < to; beat++) {
      sum += value(beat, cueAndPitchClass);
    }

    return sum;
  }

  /** The values of one beat or more that may not be 0: a bit for each. */
  long used(int from, int to) {
    long bits = 0;
    for (int beat = from; beat < to; beat++) {
      bits |= used[beat];
    }

    return bits;
  }

  /** How many of some beats are not silent. */
  int sounding(int from, int to) {
    int sounding = 0;
    for (int beat = from; beat < to; beat++) {
      sounding += lowestOf(beat) < NONE ? 1 : 0;
    }

    return sounding;
  }

  /**
   * Cosine of the coverages of a beat that is not the first and of the one before; 1 for silence.
   */
  double cosine(int index) {
    double norms = squares[index] * squares[index - 1];
    if (norms == 0) {
      return 1;
    }

    double product = 0;
    for (int i = index * WIDTH; i < index * WIDTH + 12; i++) {
      product += (double) values[i] * values[i - WIDTH];
    }

    return product / Math.sqrt(norms);
  }

  /** Lowest pitch at the start of a beat; 128 for silence. */
  int lowestAtStart(int index) {
    return lowest[index * CELLS];
  }

  /** Lowest pitch just before a beat that is not the first one; 128 for silence. */
  int lowestBefore(int index) {
    return lowest[index * CELLS - 1];
  }

  /** Lowest pitch of a beat; 128 for silence. */
  int lowestOf(int index) {
    return lowestOfBeat[index];
  }

  /** Pitch class, 0 for C, that pitch classes are counted from. */
  public int reference() {
    return reference % 12;
  }
}
