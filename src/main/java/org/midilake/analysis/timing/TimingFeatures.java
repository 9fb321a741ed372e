package org.midilake.analysis.timing;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a piece is played in time.
 *
 * @param metricLevel median of {@link MetricLevel} over the notes, 0..7 or 12 (off every grid);
 *     empty without metrical division or notes
 * @param quantised whether at least half of the notes lie on a grid; empty where the level is
 * @param humanised whether the notes follow the grid without lying on it; empty where the level is
 * @param deviationQuarters mean distance of the onsets from the nearest sixteenth or sixteenth
 *     triplet, in quarter notes, 0..0.125; empty where the level is, and where the notes ignore the
 *     grid
 * @param distinctOnsetShare different places within the quarter note by its number of ticks, 0..1
 *     (the "distinctive note onset deviation ratio" of the GigaMIDI authors)
 * @param swing ratio of the first to the second eighth note of a beat: 1 straight, 2 triplets
 * @param sixteenthSwing the same for sixteenth notes
 * @param articulation mean length of notes by the interval to the next one of the part, 0 or more
 * @param staccatoShare share of the notes with at most half of that interval, 0..1
 * @param legatoShare share of the notes with 95 % of that interval or more, 0..1
 */
public record TimingFeatures(
    OptionalInt metricLevel,
    Optional<Boolean> quantised,
    Optional<Boolean> humanised,
    OptionalDouble deviationQuarters,
    OptionalDouble distinctOnsetShare,
    OptionalDouble swing,
    OptionalDouble sixteenthSwing,
    OptionalDouble articulation,
    OptionalDouble staccatoShare,
    OptionalDouble legatoShare) {}
