package org.midilake.music;

/** A tempo meta event. */
public record TempoChange(int track, long tick, int microsPerQuarter) {}
