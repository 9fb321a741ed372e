package org.midilake.analysis.notes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.midilake.music.Notes;

/** Counts the notes of a piece by pitch, velocity and channel. Keeps its arrays: one per thread. */
public final class NoteCounter {
  private static final int CHANNELS = 16;

  private final int[] pitches = new int[128];
  private final int[] percussionKeys = new int[128];
  private final int[] velocities = new int[128];

  /** Counts and ranges of a piece. */
  public NoteStatistics count(Notes notes, PercussionChannels percussion) {
    Arrays.fill(pitches, 0);
    Arrays.fill(percussionKeys, 0);
    List<Integer> channels = new ArrayList<>();
    for (int channel = 0; channel < CHANNELS; channel++) {
      if (percussion.isUsed(channel)) {
        channels.add(channel);
        add(percussion, channel, percussion.isPercussion(channel) ? percussionKeys : pitches);
      }
    }

    Arrays.fill(velocities, 0);
    int size = notes.size();
    for (int i = 0; i < size; i++) {
      velocities[notes.velocity(i)]++;
    }

    double seconds = size > 0 ? notes.lastEndSeconds() - notes.onsetSeconds(0) : 0;
    return new NoteStatistics(
        size,
        percussion.percussionNotes(),
        used(pitches).size(),
        lowest(pitches),
        highest(pitches),
        mean(pitches),
        lowest(velocities),
        highest(velocities),
        mean(velocities),
        deviation(velocities),
        seconds > 0 ? OptionalDouble.of(size / seconds) : OptionalDouble.empty(),
        channels,
        percussion.channels(),
        used(percussionKeys));
  }

  private static void add(PercussionChannels percussion, int channel, int[] pitches) {
    for (int pitch = 0; pitch < pitches.length; pitch++) {
      pitches[pitch] += percussion.notesOf(channel, pitch);
    }
  }

  private static List<Integer> used(int[] counts) {
    List<Integer> values = new ArrayList<>();
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0) {
        values.add(value);
      }
    }

    return values;
  }

  private static OptionalInt lowest(int[] counts) {
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0) {
        return OptionalInt.of(value);
      }
    }

    return OptionalInt.empty();
  }

  private static OptionalInt highest(int[] counts) {
    for (int value = counts.length - 1; value >= 0; value--) {
      if (counts[value] > 0) {
        return OptionalInt.of(value);
      }
    }

    return OptionalInt.empty();
  }

  private static OptionalDouble mean(int[] counts) {
    long sum = 0;
    long all = 0;
    for (int value = 0; value < counts.length; value++) {
      sum += (long) value * counts[value];
      all += counts[value];
    }

    return all > 0 ? OptionalDouble.of((double) sum / all) : OptionalDouble.empty();
  }

  private static OptionalDouble deviation(int[] counts) {
    OptionalDouble mean = mean(counts);
    if (mean.isEmpty()) {
      return mean;
    }

    double squares = 0;
    long all = 0;
    for (int value = 0; value < counts.length; value++) {
      double distance = value - mean.getAsDouble();
      squares += counts[value] * distance * distance;
      all += counts[value];
    }

    return OptionalDouble.of(StrictMath.sqrt(squares / all));
  }
}
