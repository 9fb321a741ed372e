package org.midilake.analysis.meter;

import java.util.Optional;
import org.midilake.analysis.choice.Source;

/**
 * What is known about the time signature of a piece.
 *
 * @param meta the time signature that the events hold for the longest time, for example {@code 6/8}
 */
public record MeterAnswer(
    Optional<String> meta,
    Optional<MeterEstimate> estimate,
    String finalTimeSignature,
    Source source) {}
