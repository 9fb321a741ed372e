package org.midilake.analysis.feature;

import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.beat.BeatView;
import org.midilake.analysis.notes.SoundingTime;

/** Measures the texture of a piece. Keeps its counts: one per thread. */
public final class TextureMeter {
  private static final double MOST_CHORDS_OF_ONE_VOICE = 0.01;
  private static final double MOST_OVERLAP_OF_ONE_VOICE = 0.05;
  private static final int CHORD_PITCHES = 3;

  private int pitches;
  private int shared;
  private int chords;
  private int steps;
  private int parallel;
  private int contrary;
  private int oblique;

  /** The outer voices of the last moment that started two pitches, or -1. */
  private int lowBefore;

  private int highBefore;

  /** The features of a piece. */
  public TextureFeatures measure(BeatView view) {
    BeatNotes notes = view.pitched();
    count(notes);
    double length = 0;
    for (int i = 0; i < notes.size(); i++) {
      length += notes.end(i) - notes.onset(i);
    }

    double sounding = sounding(notes).length();
    boolean oneVoice =
        shared <= MOST_CHORDS_OF_ONE_VOICE * notes.moments()
            && length - sounding <= MOST_OVERLAP_OF_ONE_VOICE * sounding;
    boolean any = notes.size() > 0;
    return new TextureFeatures(
        any && oneVoice,
        any && !oneVoice,
        Shares.of(chords, notes.moments()),
        Shares.of(pitches, notes.moments()),
        Shares.of(length, sounding),
        Shares.of(view.end() - sounding(view.all()).length(), view.end()),
        Shares.of(parallel, steps),
        Shares.of(contrary, steps),
        Shares.of(oblique, steps));
  }

  private static SoundingTime sounding(BeatNotes notes) {
    SoundingTime sounding = new SoundingTime();
    for (int i = 0; i < notes.size(); i++) {
      sounding.add(notes.onset(i), notes.end(i));
    }

    return sounding;
  }

  private void count(BeatNotes notes) {
    pitches = 0;
    shared = 0;
    chords = 0;
    steps = 0;
    parallel = 0;
    contrary = 0;
    oblique = 0;
    lowBefore = -1;
    highBefore = -1;
    int moment = 0;
    long lowerHalf = 0; // of the pitches that the moment starts, as bits
    long upperHalf = 0;
    for (int i = 0; i < notes.size(); i++) {
      int pitch = notes.pitch(i);
      long upper = -(pitch >>> 6); // all bits or none, from bit 6 of the pitch
      lowerHalf |= 1L << pitch & ~upper;
      upperHalf |= 1L << pitch & upper;
      if (i + 1 == notes.after(moment)) {
        addMoment(lowerHalf, upperHalf);
        lowerHalf = 0;
        upperHalf = 0;
        moment++;
      }
    }
  }

  private void addMoment(long lowerHalf, long upperHalf) {
    int different = Long.bitCount(lowerHalf) + Long.bitCount(upperHalf);
    pitches += different;
    shared += different > 1 ? 1 : 0;
    chords += different >= CHORD_PITCHES ? 1 : 0;
    if (different > 1) {
      int low = lowest(lowerHalf, upperHalf);
      int high = highest(lowerHalf, upperHalf);
      if (lowBefore >= 0) {
        step(low - lowBefore, high - highBefore);
      }

      lowBefore = low;
      highBefore = high;
    }
  }

  private static int lowest(long lowerHalf, long upperHalf) {
    int inLower = Long.numberOfTrailingZeros(lowerHalf);
    return lowerHalf != 0 ? inLower : 64 + Long.numberOfTrailingZeros(upperHalf);
  }

  private static int highest(long lowerHalf, long upperHalf) {
    int inUpper = 127 - Long.numberOfLeadingZeros(upperHalf);
    return upperHalf != 0 ? inUpper : 63 - Long.numberOfLeadingZeros(lowerHalf);
  }

  /**
   * Steps where neither voice moves are none. Which kind a step is of is as good as random to the
   * processor, so all are counted without a branch.
   */
  private void step(int bass, int treble) {
    boolean moved = (bass | treble) != 0;
    boolean together = bass == treble;
    steps += moved ? 1 : 0;
    parallel += moved & together ? 1 : 0;
    contrary += (long) bass * treble < 0 ? 1 : 0;
    oblique += !together & (bass == 0 | treble == 0) ? 1 : 0;
  }
}
