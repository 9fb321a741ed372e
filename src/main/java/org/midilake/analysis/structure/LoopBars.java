package org.midilake.analysis.structure;

/**
 * Bars that are played several times on end.
 *
 * @param firstBar from 0
 * @param bars length of what is repeated: 1, 2, 4 or 8
 * @param repeats how often it is played, 2 or more; 1 for a piece that is a loop as a whole
 * @param startSeconds start of the first time it is played, from the start of the piece
 * @param endSeconds end of the first time it is played
 */
public record LoopBars(
    int firstBar, int bars, int repeats, double startSeconds, double endSeconds) {}
