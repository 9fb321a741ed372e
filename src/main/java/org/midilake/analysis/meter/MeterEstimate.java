package org.midilake.analysis.meter;

/**
 * The time signature that the notes show.
 *
 * @param confidence probability of it among those that are told apart, 0..1
 */
public record MeterEstimate(TimeSignature timeSignature, double confidence) {}
