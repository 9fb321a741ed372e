package org.midilake.music;

/**
 * A key signature meta event.
 *
 * @param sharps number of sharps, 0..7; flats are negative, -7..-1
 * @param minor whether the mode is minor
 */
public record KeySignatureChange(int track, long tick, int sharps, boolean minor) {}
