package org.midilake.analysis.tempo;

/**
 * The tempo that the onsets show.
 *
 * @param bpm beats per minute, 38..248
 * @param confidence probability that the tempo is within 4 % of it, 0..1
 */
public record TempoEstimate(double bpm, double confidence) {}
