package org.midilake.analysis.notes;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Counts and ranges of the notes of a piece. Pitches are those of the notes that are not
 * percussion.
 *
 * @param distinctPitches number of different pitches
 * @param velocityDeviation standard deviation (of the population)
 * @param notesPerSecond number of notes by the seconds between the first onset and the last end
 * @param channels channels with notes, 0..15, ascending
 * @param percussionChannels channels that are percussion, with or without notes, ascending
 * @param percussionKeys pitches of percussion notes, ascending
 */
public record NoteStatistics(
    int notes,
    int percussionNotes,
    int distinctPitches,
    OptionalInt lowestPitch,
    OptionalInt highestPitch,
    OptionalDouble meanPitch,
    OptionalInt lowestVelocity,
    OptionalInt highestVelocity,
    OptionalDouble meanVelocity,
    OptionalDouble velocityDeviation,
    OptionalDouble notesPerSecond,
    List<Integer> channels,
    List<Integer> percussionChannels,
    List<Integer> percussionKeys) {
  public NoteStatistics {
    channels = List.copyOf(channels);
    percussionChannels = List.copyOf(percussionChannels);
    percussionKeys = List.copyOf(percussionKeys);
  }
}
