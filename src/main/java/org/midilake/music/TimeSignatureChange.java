package org.midilake.music;

/**
 * A time signature meta event.
 *
 * @param denominator the note value of a beat: 1, 2, 4, 8 …
 */
public record TimeSignatureChange(
    int track,
    long tick,
    int numerator,
    int denominator,
    int clocksPerClick,
    int thirtySecondsPerQuarter) {}
