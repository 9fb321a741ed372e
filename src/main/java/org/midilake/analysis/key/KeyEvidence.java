package org.midilake.analysis.key;

import java.util.Arrays;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

/**
 * What the keys of a piece are judged by: pitch classes weighted by the seconds that they sound,
 * the same by parts, the bass line, the first and the last notes. Percussion is left out. Reused
 * from piece to piece.
 */
public final class KeyEvidence {
  /** Onsets this close belong to one chord: played chords spread by about 30 ms. */
  private static final double CHORD_SECONDS = 0.05;

  /** A longer bass note counts no more than this, so that a final fermata does not decide alone. */
  private static final double LONGEST_BASS_SECONDS = 4;

  private final double[] soundingUntil = new double[128];

  /** Pitches that may still sound, as bits. */
  private final long[] sounding = new long[2];

  private final double[] histogram = new double[12];
  private final double[] bass = new double[12];
  private final KeyParts parts = new KeyParts();
  private double firstOnset;
  private double lastEnd;
  private int firstBass;
  private int lastBass;
  private int lastTop;
  private int noteCount;

  /** Gathers the evidence of a piece; that of the piece before is gone. */
  public void gather(Notes notes, PercussionChannels percussion) {
    Arrays.fill(histogram, 0);
    Arrays.fill(bass, 0);
    noteCount = 0;
    lastEnd = 0;
    weighPitchClasses(notes, percussion);
    if (noteCount > 0) {
      parts.gather(notes, percussion, firstOnset, lastEnd - firstOnset);
      followBass(notes, percussion);
      normalise(bass);
    }
  }

  private void weighPitchClasses(Notes notes, PercussionChannels percussion) {
    for (int i = 0; i < notes.size(); i++) {
      if (!percussion.isPercussion(notes, i)) {
        double onset = notes.onsetSeconds(i);
        double end = notes.endSeconds(i);
        histogram[notes.pitch(i) % 12] += end - onset;
        firstOnset = noteCount == 0 ? onset : firstOnset;
        lastEnd = Math.max(lastEnd, end);
        noteCount++;
      }
    }
  }

  private void followBass(Notes notes, PercussionChannels percussion) {
    Arrays.fill(soundingUntil, 0);
    Arrays.fill(sounding, 0);
    int i = 0;
    int before = -1;
    double beforeSeconds = 0;
    while (i < notes.size()) {
      if (percussion.isPercussion(notes, i)) {
        i++;
        continue;
      }

      double seconds = notes.onsetSeconds(i);
      int lowest = 127;
      int highest = 0;
      while (i < notes.size() && notes.onsetSeconds(i) <= seconds + CHORD_SECONDS) {
        if (!percussion.isPercussion(notes, i)) {
          int pitch = notes.pitch(i);
          lowest = Math.min(lowest, pitch);
          highest = Math.max(highest, pitch);
          soundingUntil[pitch] = Math.max(soundingUntil[pitch], notes.endSeconds(i));
          sounding[pitch >>> 6] |= 1L << pitch;
        }

        i++;
      }

      int lowestSounding = lowestSounding(lowest, seconds + CHORD_SECONDS);
      if (before >= 0) {
        bass[before] += Math.min(seconds - beforeSeconds, LONGEST_BASS_SECONDS);
      } else {
        firstBass = lowestSounding % 12;
      }

      before = lowestSounding % 12;
      beforeSeconds = seconds;
      lastTop = highest % 12;
    }

    lastBass = before;
    bass[before] += lastLength(beforeSeconds);
  }

  /** The lowest pitch that sounds after a time, if it is below one; those that ended are gone. */
  private int lowestSounding(int below, double seconds) {
    for (int half = 0; half < sounding.length; half++) {
      while (sounding[half] != 0) {
        int pitch = half << 6 | Long.numberOfTrailingZeros(sounding[half]);
        if (pitch >= below) {
          return below;
        }

        if (soundingUntil[pitch] > seconds) {
          return pitch;
        }

        sounding[half] &= sounding[half] - 1;
      }
    }

    return below;
  }

  private double lastLength(double lastOnset) {
    double longest = 0;
    for (double until : soundingUntil) {
      longest = Math.max(longest, until - lastOnset);
    }

    return Math.min(longest, LONGEST_BASS_SECONDS);
  }

  private static void normalise(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }

    for (int i = 0; i < weights.length && sum > 0; i++) {
      weights[i] /= sum;
    }
  }

  /** Number of notes that are not percussion. */
  public int noteCount() {
    return noteCount;
  }

  /** Seconds that each pitch class sounds, from C; not to be changed. */
  double[] histogram() {
    return histogram;
  }

  /** The same by parts of the piece. */
  KeyParts parts() {
    return parts;
  }

  /** Share of the time that a pitch class is in the bass, 0..1. */
  double bass(int pitchClass) {
    return bass[pitchClass % 12];
  }

  int firstBass() {
    return firstBass;
  }

  int lastBass() {
    return lastBass;
  }

  int lastTop() {
    return lastTop;
  }
}
