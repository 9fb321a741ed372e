package org.midilake.analysis.feature;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.key.KeyEstimate;

/** Measures the pitches of a piece. Keeps its counts: one per thread. */
public final class PitchMeter {
  /** jSymbolic's "bass register" ends and its "high register" begins here. */
  private static final int BASS_END = 55;

  private static final int TREBLE_START = 73;

  private final int[] pitches = new int[128];
  private final int[] classes = new int[12];

  /** The features of the notes that are not percussion. */
  public PitchFeatures measure(BeatNotes notes, Optional<KeyEstimate> key) {
    Arrays.fill(pitches, 0);
    Arrays.fill(classes, 0);
    int size = notes.size();
    for (int i = 0; i < size; i++) {
      pitches[notes.pitch(i)]++;
    }

    for (int pitch = 0; pitch < pitches.length; pitch++) {
      classes[pitch % 12] += pitches[pitch];
    }

    List<Double> histogram = Shares.histogram(classes);
    return new PitchFeatures(
        histogram,
        usedClasses(),
        Shares.entropy(histogram),
        size > 0 ? OptionalDouble.of(Collections.max(histogram)) : OptionalDouble.empty(),
        deviation(size),
        range(size),
        Shares.of(count(0, BASS_END), size),
        Shares.of(count(TREBLE_START, 128), size),
        size > 0
            ? key.flatMap(shown -> Scale.of(shown.best().tonic(), histogram))
            : Optional.empty());
  }

  private int usedClasses() {
    int used = 0;
    for (int count : classes) {
      used += count > 0 ? 1 : 0;
    }

    return used;
  }

  private int count(int from, int to) {
    int count = 0;
    for (int pitch = from; pitch < to; pitch++) {
      count += pitches[pitch];
    }

    return count;
  }

  private OptionalInt range(int size) {
    if (size == 0) {
      return OptionalInt.empty();
    }

    int lowest = 0;
    int highest = 127;
    while (pitches[lowest] == 0) {
      lowest++;
    }

    while (pitches[highest] == 0) {
      highest--;
    }

    return OptionalInt.of(highest - lowest);
  }

  /** From sums of whole numbers, so that it is the very same after a transposition. */
  private OptionalDouble deviation(int size) {
    if (size == 0) {
      return OptionalDouble.empty();
    }

    long sum = 0;
    long squares = 0;
    for (int pitch = 0; pitch < pitches.length; pitch++) {
      sum += (long) pitches[pitch] * pitch;
      squares += (long) pitches[pitch] * pitch * pitch;
    }

    return OptionalDouble.of(StrictMath.sqrt((double) (size * squares - sum * sum)) / size);
  }
}
