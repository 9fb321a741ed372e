package org.midilake.analysis.pulse;

import java.util.Arrays;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

/**
 * How strongly something starts, frame by frame from the first onset on, and how much of it is an
 * accent of bars: kick drums and the lowest notes of moments. Reused from piece to piece.
 */
final class OnsetFrames {
  /** Frames per second: finer than the 70 ms within which a beat counts as found. */
  static final int RATE = 50;

  /** Half an hour; what comes after is left out. */
  private static final int MOST_FRAMES = 1800 * RATE;

  /** Longer notes are no stronger accents, in seconds. */
  private static final double LONGEST_ACCENT = 2;

  /** Onsets this close are one moment, in seconds. */
  private static final double CHORD_SECONDS = 0.03;

  /** Shares of a moment that its frame and the neighbouring ones get: players scatter. */
  private static final double[] KERNEL = {0.5, 1, 0.5};

  private double[] strengths = new double[1024];
  private double[] accents = new double[1024];
  private int size;

  void gather(Notes notes, PercussionChannels percussion) {
    double start = notes.onsetSeconds(0);
    double end = notes.onsetSeconds(notes.size() - 1);
    size = (int) Math.min(MOST_FRAMES, (end - start) * RATE + KERNEL.length);
    if (strengths.length < size) {
      strengths = new double[size + size / 2];
      accents = new double[size + size / 2];
    }

    Arrays.fill(strengths, 0, size, 0);
    Arrays.fill(accents, 0, size, 0);
    int next = 0;
    while (next < notes.size() && frame(notes.onsetSeconds(next) - start) < size) {
      next = addMoment(notes, percussion, next, frame(notes.onsetSeconds(next) - start));
    }

    normalise();
  }

  private static int frame(double seconds) {
    return (int) Math.round(seconds * RATE);
  }

  /** Adds the notes that start together and returns the index of the next one. */
  private int addMoment(Notes notes, PercussionChannels percussion, int first, int frame) {
    double onset = notes.onsetSeconds(first);
    double strength = 0;
    double kick = 0;
    int lowest = -1;
    int note = first;
    for (; note < notes.size() && notes.onsetSeconds(note) <= onset + CHORD_SECONDS; note++) {
      double velocity = notes.velocity(note) / 127.0;
      strength += velocity;
      if (percussion.isPercussion(notes, note)) {
        kick = Math.max(kick, notes.pitch(note) <= 36 ? velocity : 0);
      } else if (lowest < 0 || notes.pitch(note) < notes.pitch(lowest)) {
        lowest = note;
      }
    }

    double length = lowest < 0 ? 0 : notes.endSeconds(lowest) - notes.onsetSeconds(lowest);
    double accent = kick + Math.min(LONGEST_ACCENT, length);
    add(strengths, frame, Math.sqrt(strength) + accent);
    add(accents, frame, accent);
    return note;
  }

  private void add(double[] frames, int centre, double value) {
    for (int i = 0; i < KERNEL.length; i++) {
      int frame = centre + i - 1;
      if (frame >= 0 && frame < size) {
        frames[frame] += value * KERNEL[i];
      }
    }
  }

  /** Divides the strengths by their standard deviation. */
  private void normalise() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < size; i++) {
      sum += strengths[i];
      squares += strengths[i] * strengths[i];
    }

    double mean = sum / size;
    double deviation = Math.sqrt(Math.max(1e-12, squares / size - mean * mean));
    for (int i = 0; i < size; i++) {
      strengths[i] /= deviation;
    }
  }

  /** Number of frames, 1 or more. */
  int size() {
    return size;
  }

  /** In standard deviations, 0 where nothing starts. */
  double strength(int frame) {
    return strengths[frame];
  }

  /** Seconds of the lowest note that starts, at most 2, and the velocity (0..1) of a kick drum. */
  double accent(int frame) {
    return accents[frame];
  }
}
