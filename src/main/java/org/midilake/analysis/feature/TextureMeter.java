package org.midilake.analysis.feature;

import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.beat.BeatView;

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

  /** The features of a piece. */
  public TextureFeatures measure(BeatView view) {
    BeatNotes notes = view.pitched();
    count(notes);
    double length = 0;
    for (int i = 0; i < notes.size(); i++) {
      length += notes.end(i) - notes.onset(i);
    }

    double sounding = sounding(notes);
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
        Shares.of(view.end() - sounding(view.all()), view.end()),
        Shares.of(parallel, steps),
        Shares.of(contrary, steps),
        Shares.of(oblique, steps));
  }

  /** Quarter notes in which at least one note sounds. */
  private static double sounding(BeatNotes notes) {
    double sounding = 0;
    double last = 0;
    for (int i = 0; i < notes.size(); i++) {
      if (notes.end(i) > last) {
        sounding += notes.end(i) - Math.max(last, notes.onset(i));
        last = notes.end(i);
      }
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
    int lowBefore = -1;
    int highBefore = -1;
    for (int moment = 0; moment < notes.moments(); moment++) {
      int low = 127;
      int high = 0;
      long lowerHalf = 0;
      long upperHalf = 0;
      for (int i = notes.first(moment); i < notes.after(moment); i++) {
        int pitch = notes.pitch(i);
        low = Math.min(low, pitch);
        high = Math.max(high, pitch);
        lowerHalf |= pitch < 64 ? 1L << pitch : 0;
        upperHalf |= pitch < 64 ? 0 : 1L << (pitch - 64);
      }

      int different = Long.bitCount(lowerHalf) + Long.bitCount(upperHalf);
      pitches += different;
      shared += different > 1 ? 1 : 0;
      chords += different >= CHORD_PITCHES ? 1 : 0;
      if (different > 1) {
        if (lowBefore >= 0) {
          step(low - lowBefore, high - highBefore);
        }

        lowBefore = low;
        highBefore = high;
      }
    }
  }

  /** Steps where neither voice moves are none. */
  private void step(int bass, int treble) {
    if (bass == 0 && treble == 0) {
      return;
    }

    steps++;
    if (bass == treble) {
      parallel++;
    } else if (bass == 0 || treble == 0) {
      oblique++;
    } else if (bass > 0 != treble > 0) {
      contrary++;
    }
  }
}
