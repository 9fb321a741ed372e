package org.midilake.analysis.harmony;

import org.midilake.analysis.key.Key;

/**
 * A key for as long as it holds.
 *
 * @param firstChord position of its first chord among all chords
 * @param confidence probability of the key among all, given that one key holds so long, 0..1
 */
public record KeySegment(
    int firstChord,
    long startTick,
    long endTick,
    double startSeconds,
    double endSeconds,
    Key key,
    double confidence) {}
