package org.midilake.analysis.fingerprint;

import java.util.List;
import java.util.OptionalLong;

/**
 * What equal and similar pieces have in common.
 *
 * @param notes code of the notes: equal if onsets, lengths, pitches, velocities and programs are,
 *     whatever the tracks, channels, metas, resolution and format; empty without notes
 * @param performance the same with the times at which the notes sound
 * @param score that of the notes without velocities and programs, on a grid of 24 cells per quarter
 *     note
 * @param runs short sequences of steps; key, tempo and rhythm do not count
 * @param melody sketch of the melody's runs of five intervals; key and rhythm do not count
 * @param rhythm sketch of the rhythms of the bars, on a grid of 24 cells per bar
 * @param harmony sketch of the steps from one bar's three strongest pitch classes to the next
 *     one's; the key does not count
 */
public record Fingerprints(
    OptionalLong notes,
    OptionalLong performance,
    OptionalLong score,
    Runs runs,
    List<Integer> melody,
    List<Integer> rhythm,
    List<Integer> harmony) {
  public Fingerprints {
    melody = List.copyOf(melody);
    rhythm = List.copyOf(rhythm);
    harmony = List.copyOf(harmony);
  }
}
