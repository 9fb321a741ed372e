package org.midilake.analysis.feature;

import java.util.List;
import java.util.OptionalDouble;

/**
 * When notes start and how long they last, in quarter notes, percussion included.
 *
 * @param onsets share of the moments by their place within the quarter note, in twelfths
 * @param barOnsets share of the moments by their place within the bar, in sixteenths of the bar
 * @param beats autocorrelation of the number of onsets at lags of 1 to 16 sixteenth notes, as a
 *     share of that at lag 0
 * @param values share of the notes that last up to a 32nd, about a 16th, 8th, quarter, half, and a
 *     whole note or longer; percussion left out
 * @param meanValue mean length of the notes, percussion left out
 * @param meanInterval mean interval from one moment to the next
 * @param intervalVariation standard deviation of these intervals by their mean
 * @param offbeatShare share of the moments that are not on a quarter note, 0..1
 * @param syncopation share of the quarter notes' beats that are silent after a moment between them
 *     and the beat before, 0..1: the syncopations of Longuet-Higgins and Lee ("The rhythmic
 *     interpretation of monophonic music", Music Perception 1, 1984) at the level of the beat
 * @param momentsPerQuarter moments per quarter note from the first to the last end
 */
public record RhythmFeatures(
    List<Double> onsets,
    List<Double> barOnsets,
    List<Double> beats,
    List<Double> values,
    OptionalDouble meanValue,
    OptionalDouble meanInterval,
    OptionalDouble intervalVariation,
    OptionalDouble offbeatShare,
    OptionalDouble syncopation,
    OptionalDouble momentsPerQuarter) {
  public RhythmFeatures {
    onsets = List.copyOf(onsets);
    barOnsets = List.copyOf(barOnsets);
    beats = List.copyOf(beats);
    values = List.copyOf(values);
  }
}
