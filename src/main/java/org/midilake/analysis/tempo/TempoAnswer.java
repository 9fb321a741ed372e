package org.midilake.analysis.tempo;

import java.util.Optional;
import java.util.OptionalDouble;
import org.midilake.analysis.choice.Source;

/**
 * What is known about the tempo of a piece.
 *
 * @param metaBpm quarter notes per minute that the tempo events hold for the longest time
 * @param finalBpm the tempo to use, beats per minute
 */
public record TempoAnswer(
    OptionalDouble metaBpm, Optional<TempoEstimate> estimate, double finalBpm, Source source) {}
